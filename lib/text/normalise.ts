import { toForm } from './to-form';
import { withoutZeroWidth } from './zero-width';

/** Why a text cannot be kept at all; `null` when it can. SQLite hands a lone surrogate back as three U+FFFD, which shifts every later offset. */
export function unusable(text: string): 'lone_surrogate' | 'nul' | null {
  if (/\p{Surrogate}/u.test(text)) return 'lone_surrogate';
  return text.includes('\u0000') ? 'nul' : null;
}

/** Carriage returns, and the other characters that end a line or a paragraph. */
const LINE_ENDS = /\r\n?|[\v\u0085\u2028\u2029]/g;
const SPACES = /[\t\u00A0\u2007\u202F]/g;
/**
 * All other control characters, byte-order marks, and the soft hyphens that web pages leave inside words. Bidi embeddings, overrides
 * and isolates are removed as well rather than refused: they arrive unseen with pasted text, and they could make a reader see another
 * order of words than the one reviewed. Bidi marks (U+200E, U+200F, U+061C) and joiners stay where a script needs them (`zero-width.ts`).
 * Noncharacters (U+FFFF and its like) are no text at all, and XML has no place for some of them.
 */
const UNSEEN = /(?!\n)\p{Cc}|[\u00AD\uFEFF\u202A-\u202E\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu;

/**
 * The one form in which text is kept: done once, when a draft is saved, never when texts are matched. Idempotent.
 * Order matters: characters go first, since what stood on both sides of one may compose (NFC).
 */
export function normalise(text: string): string {
  return toForm(withoutUnseen(text), 'NFC');
}

function withoutUnseen(text: string): string {
  return withoutZeroWidth(text.replace(LINE_ENDS, '\n').replace(SPACES, ' ').replace(UNSEEN, ''));
}

/**
 * Whether a letter carries more than 30 marks, which no writing does: Unicode's format for streams has no more (UAX #15, section 13), and nobody could read
 * them. Such a text is refused where it comes in, so that no words of it are changed unseen.
 */
export const hasStackedMarks = (text: string): boolean => /\p{M}/u.test(text) && /\p{M}{31}/u.test(withoutUnseen(text));
