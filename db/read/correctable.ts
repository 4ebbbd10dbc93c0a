import { alarmsByName } from '@/lib/review/alarm';
import type { CorrectableView } from '@/lib/review/views/live';
import { sentencesAt } from '../load/versions';
import { factsFor } from './gate';
import type { Reading } from './read';
import { visiblePiece } from './visible-piece';
import { versionBody } from './written';

/** What a correction starts from; it is compared with what is typed where it is typed. null: not theirs to correct, or not live. */
export function correctable(reading: Reading, pieceId: string): CorrectableView | null {
  const { tx, viewer } = reading;
  const piece = visiblePiece(reading, pieceId);
  const live = piece?.may('correct') ? factsFor(reading, piece)?.live : null;
  const shown = live && versionBody(tx, pieceId, live.version);
  if (!live || !shown) return null;
  return {
    version: live.version,
    digest: live.digest,
    content: shown.content,
    text: shown.text,
    sentences: sentencesAt(tx, pieceId, live.version).map(({ start, end, block, fingerprint }) => ({
      start,
      end,
      block,
      fingerprint,
    })),
    proposals: live.proposals.flatMap(({ version }) => {
      const proposed = versionBody(tx, pieceId, version);
      return proposed ? [{ version, content: proposed.content }] : [];
    }),
    // Whoever said it does not answer it.
    alarms: [...alarmsByName(live.alarms.filter(({ by }) => by !== viewer.personId)).keys()],
  };
}
