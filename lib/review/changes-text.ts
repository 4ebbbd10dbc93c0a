import type { CorrectionType } from './vocabulary';

/** A correction or clarification changes what readers read; a note or an expression of concern only adds a notice. */
export const changesText = (type: CorrectionType): boolean => type === 'correction' || type === 'clarification';
