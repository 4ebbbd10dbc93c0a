import { importLimits } from '@/lib/formats/import/limits';
import { type DraftWords, draftWords, type MadeDraft } from '../worker/draft-words';
import { inWorker } from '../worker/in-worker';
import { tooMuch } from '../worker/too-much';

/** The draft that words make, in a thread of their own where they are long: what takes too much there is refused as a file is. */
export async function wordsIn(words: DraftWords): Promise<MadeDraft> {
  if (isShort(words)) return draftWords(words);
  try {
    return await inWorker('draft_words', words);
  } catch (error) {
    return { refusal: tooMuch(error) };
  }
}

/** A file can be anything; a text is as long as it is. */
function isShort({ from, base, given }: DraftWords): boolean {
  if (from !== null && 'bytes' in from) return false;
  const length = (from?.text.length ?? 0) + base.length + JSON.stringify(given).length;
  return length < importLimits.inPlace;
}
