import type { Actor } from './facts';

/** An editor who is appointed to check facts confirms what changed without being asked. */
export const checksAsEditor = ({ roles, checksFacts }: Pick<Actor, 'roles' | 'checksFacts'>) =>
  roles.includes('editor') && checksFacts;
