import type { AssignmentState } from './vocabulary';

/** They accepted, and have perhaps signed since: whoever has the duty now. */
export const isWorking = ({ status }: { status: AssignmentState }) => status === 'accepted' || status === 'done';

/** The request is open, accepted or done: nobody took it back, and they did not decline. */
export const isAskedFor = ({ status }: { status: AssignmentState }) => status === 'invited' || isWorking({ status });
