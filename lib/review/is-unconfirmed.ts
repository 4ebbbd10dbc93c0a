import type { CorrectionFacts } from './facts';

/** Live at one editor's word, and a second one has neither confirmed nor refused it. */
export const isUnconfirmed = ({ how, confirmedBy, refusedBy }: Pick<CorrectionFacts, 'how' | 'confirmedBy' | 'refusedBy'>) =>
  how === 'now' && confirmedBy === null && refusedBy === null;
