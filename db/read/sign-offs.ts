import { brief } from '@/lib/review/brief';
import { changedSinceSigned, isLine, unheardWords } from '@/lib/review/coverage';
import type { GateFacts } from '@/lib/review/facts';
import type { SignOffView } from '@/lib/review/views/piece';
import { signOffRows } from '../load/judgements';
import { dutyName } from './person-labels';
import type { RoomReading } from './room-reading';
import { sentenceParts } from './sentence-parts';

/** Stale is the system's word for what an edit did; revoked is a person's, and wins. */
export function signOffViews(
  { t, tx, viewer, piece, who, perspectives, reasons }: RoomReading,
  facts: GateFacts | null,
): SignOffView[] {
  const partOf = sentenceParts(tx, piece.row.id);
  return signOffRows(tx, piece.row.id).map((signOffRow): SignOffView => {
    const { duty: kind, perspective, lapsedVersion, lapsedSentence, lapsedLine } = signOffRow;
    return {
      id: signOffRow.id,
      assignmentId: signOffRow.assignmentId,
      by: who.reviewer(signOffRow.by, signOffRow),
      duty: { kind, perspective, name: dutyName(t, signOffRow, perspectives) },
      version: signOffRow.version,
      digest: signOffRow.digest,
      outcome: signOffRow.outcome,
      statement: reasons.statement(signOffRow.id),
      at: signOffRow.at,
      standing: signOffRow.revoked ? 'revoked' : lapsedVersion !== null ? 'stale' : 'valid',
      staleSince:
        lapsedVersion === null
          ? null
          : {
              version: lapsedVersion,
              sentence:
                lapsedSentence === null ? null : { number: lapsedSentence, part: partOf(lapsedVersion, lapsedSentence - 1) },
              line: lapsedLine,
            },
      ...(signOffRow.by === viewer.personId && facts ? openOf(facts, signOffRow.id) : { open: [], openLines: [] }),
      mine: signOffRow.by === viewer.personId,
    };
  });
}

function openOf(facts: GateFacts, id: string): Pick<SignOffView, 'open' | 'openLines'> {
  const signOff = facts.signOffs.find((signOff) => signOff.id === id);
  if (!facts.version || !signOff || signOff.revoked) return { open: [], openLines: [] };
  const indexed = brief(facts, facts.version);
  const open = signOff.duty === 'fact_check' ? changedSinceSigned(indexed, signOff) : unheardWords(indexed, signOff);
  const indexes = (some: typeof open) => some.map((words) => words.index);
  return { open: indexes(open.filter((words) => !isLine(words))), openLines: indexes(open.filter(isLine)) };
}
