import type { Verdict } from './vocabulary';

/** The verdict says that the text must not claim this. */
export const isRefuted = ({ verdict }: { verdict: Verdict }) => verdict === 'unsupported' || verdict === 'contradicted';
