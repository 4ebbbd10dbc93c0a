import { brief } from '@/lib/review/brief';
import { changedSinceSigned, isLine, unheardWords } from '@/lib/review/coverage';
import type { GateFacts } from '@/lib/review/facts';
import type { SignOffView } from '@/lib/review/views/piece';
import { signOffRows } from '../load/judgements';
import type { Scene } from './scene';
import { sentenceParts } from './sentence-parts';
import { dutyName } from './who';

/** Stale is the system's word for what an edit did; revoked is a person's, and wins. */
export function signOffViews({ tx, viewer, piece, who, perspectives, reasons }: Scene, facts: GateFacts | null): SignOffView[] {
  const partOf = sentenceParts(tx, piece.row.id);
  return signOffRows(tx, piece.row.id).map((one): SignOffView => {
    const { duty: kind, perspective, lapsedVersion, lapsedSentence, lapsedLine } = one;
    return {
      id: one.id,
      assignmentId: one.assignmentId,
      by: who.reviewer(one.by, one),
      duty: { kind, perspective, name: dutyName(one, perspectives) },
      version: one.version,
      digest: one.digest,
      outcome: one.outcome,
      statement: reasons.statement(one.id),
      at: one.at,
      standing: one.revoked ? 'revoked' : lapsedVersion !== null ? 'stale' : 'valid',
      staleSince:
        lapsedVersion === null
          ? null
          : {
              version: lapsedVersion,
              sentence:
                lapsedSentence === null ? null : { number: lapsedSentence, part: partOf(lapsedVersion, lapsedSentence - 1) },
              line: lapsedLine,
            },
      ...(one.by === viewer.personId && facts ? openOf(facts, one.id) : { open: [], openLines: [] }),
      mine: one.by === viewer.personId,
    };
  });
}

function openOf(facts: GateFacts, id: string): Pick<SignOffView, 'open' | 'openLines'> {
  const signOff = facts.signOffs.find((one) => one.id === id);
  if (!facts.version || !signOff || signOff.revoked) return { open: [], openLines: [] };
  const indexed = brief(facts, facts.version);
  const open = signOff.duty === 'fact_check' ? changedSinceSigned(indexed, signOff) : unheardWords(indexed, signOff);
  const indexes = (some: typeof open) => some.map((words) => words.index);
  return { open: indexes(open.filter((words) => !isLine(words))), openLines: indexes(open.filter(isLine)) };
}
