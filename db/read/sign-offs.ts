import { asc, eq, sql } from 'drizzle-orm';
import { brief } from '@/lib/review/brief';
import { changedSinceSigned, unheardSentences } from '@/lib/review/coverage';
import type { GateFacts } from '@/lib/review/facts';
import type { SignOffView } from '@/lib/review/views/piece';
import { query } from '../query';
import { signOffs as table } from '../schema/folded';
import type { Scene } from './scene';
import { sentenceParts } from './sentence-parts';
import { dutyName } from './who';

const rows = query((db) =>
  db
    .select()
    .from(table)
    .where(eq(table.pieceId, sql.placeholder('id')))
    .orderBy(asc(table.seq))
    .prepare(),
);
export const signOffRows = ({ tx, piece }: Pick<Scene, 'tx' | 'piece'>) => rows(tx).all({ id: piece.row.id });

/** Stale is the system's word for what an edit did; revoked is a person's, and wins. */
export function signOffViews(
  { tx, viewer, piece, who, perspectives, reasons }: Scene,
  signOffs: ReturnType<typeof signOffRows>,
  facts: GateFacts | null,
): SignOffView[] {
  const partOf = sentenceParts(tx, piece.row.id);
  return signOffs.map((one): SignOffView => {
    const { duty: kind, perspective, lapsedVersion, lapsedSentence } = one;
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
      standing: one.revokedAt !== null ? 'revoked' : lapsedVersion !== null ? 'stale' : 'valid',
      staleSince:
        lapsedVersion === null
          ? null
          : {
              version: lapsedVersion,
              sentence:
                lapsedSentence === null ? null : { number: lapsedSentence, part: partOf(lapsedVersion, lapsedSentence - 1) },
            },
      open: one.by === viewer.personId && facts ? openOf(facts, one.id) : [],
      mine: one.by === viewer.personId,
    };
  });
}

function openOf(facts: GateFacts, id: string): number[] {
  const signOff = facts.signOffs.find((one) => one.id === id);
  if (!facts.version || !signOff || signOff.revoked) return [];
  const indexed = brief(facts, facts.version);
  const open = signOff.duty === 'fact_check' ? changedSinceSigned(indexed, signOff) : unheardSentences(indexed, signOff);
  return open.map((one) => one.index);
}
