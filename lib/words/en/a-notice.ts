import type { CorrectionType } from '../../review/vocabulary';

const notices: Record<CorrectionType, string> = {
  clarification: 'a clarification',
  correction: 'a correction',
  editors_note: 'an editor’s note',
  expression_of_concern: 'an expression of concern',
};

/** What an editor publishes beside a live piece, inside a sentence. */
export const aNotice = (type: CorrectionType): string => notices[type];
