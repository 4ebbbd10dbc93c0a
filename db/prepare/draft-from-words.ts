import { type DraftWords, draftWords } from '../worker/draft-words';
import { inWorker } from '../worker/in-worker';
import { isShort } from '../worker/is-short';
import type { MadeDraft } from '../worker/saved-draft';
import { tooMuch } from '../worker/too-much';

/** The draft that words make, in a thread of their own where they are long: what takes too much there is refused as a file is. */
export async function draftFromWords(words: DraftWords): Promise<MadeDraft> {
  if (hasLittle(words)) return draftWords(words);
  try {
    return await inWorker('draft_words', words);
  } catch (error) {
    return { refusal: tooMuch(error) };
  }
}

/** A file can be anything; a text is as long as it is. */
function hasLittle({ from, base, given }: DraftWords): boolean {
  if (from !== null && 'bytes' in from) return false;
  return isShort(from?.text ?? '', base, JSON.stringify(given));
}
