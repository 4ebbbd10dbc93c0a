import type { AssignmentState } from './vocabulary';

/** They accepted, and have perhaps signed since: whoever has the duty now. */
export const isWorking = ({ status }: { status: AssignmentState }) => status === 'accepted' || status === 'done';
