/** The two that its reviews ask; the newsroom is founded with both. */
export const communities = 'affected-communities';
export const security = 'security';
