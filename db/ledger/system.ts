/** The actor of what nobody did: the system's own events. It is no person, and never erased. */
export const SYSTEM = 'system';
