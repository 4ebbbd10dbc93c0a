import { earlierJudgements } from '@/lib/review/earlier-judgements';
import { pieceBarOf } from '@/lib/review/piece-bar';
import type { ScreenView } from '@/lib/review/views/screen';
import { changed } from '../changed';
import type { Reading } from '../read';
import { room as roomOf } from '../room';
import { besideText } from './beside-text';
import { changesSinceSigned } from './check';

/** The page on which a claim gets its verdict, before what was signed last is compared with the current text. */
export const claimScreen = (reading: Reading, { id, claim: claimId }: { id: string; claim: string }) =>
  besideText(reading, id, () => {
    const room = roomOf(reading, id);
    const claim = room?.claims.find((claim) => claim.id === claimId);
    if (!room?.version || !claim) return null;
    const { number, digest, sentences, text, content } = room.version;
    const covered = sentences.filter((sentence) => claim.sentences.includes(sentence.index));
    const start = covered[0]?.start ?? 0;
    return {
      bar: pieceBarOf(room),
      exact: { version: number, digest },
      language: content.language,
      claim,
      sentences: covered,
      words: text.slice(start, covered.at(-1)?.end ?? start),
      can: room.can,
      // What the new words of a claim were before.
      since: claim.verdict === null && covered.length > 0 ? changesSinceSigned(reading, room) : null,
      claims: room.claims,
    };
  });

/** The same with what was found of the words that stood there before. */
export function comparedClaim(found: NonNullable<ReturnType<typeof claimScreen>>): ScreenView<'claim'> {
  if (found.kind !== 'open') return found;
  const { since, claims, ...view } = found;
  const before = since && earlierJudgements(changed(since), claims)(view.claim.sentences[0] ?? -1);
  return { ...view, earlier: before?.claim?.verdict ?? null };
}
