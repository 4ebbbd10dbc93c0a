import { z } from 'zod';
import { dayNoon } from '@/lib/review/day-noon';
import type { GateFacts } from '@/lib/review/facts';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { Statement } from '@/lib/review/statement';
import type { Database } from '../../connection/open';
import { statement } from '../../connection/statement';
import { perspectiveBook } from '../../read/perspectives';

const requests = statement((db) =>
  db.$client
    .prepare<[string], string>(
      `SELECT data.payload FROM events JOIN event_data AS data ON data.seq = events.seq
       WHERE events.stream = ? AND events.type = 'override_requested' AND data.payload IS NOT NULL`,
    )
    .pluck(),
);
const requestBody = z.object({ id: z.string(), reason: z.string() });

const deskName = statement((db) =>
  db.$client
    .prepare<[string], string | null>("SELECT json_extract(body, '$.name') FROM contents WHERE kind = 'desk' AND ref = ?")
    .pluck(),
);

/** The words that go with the statements: names of perspectives, reasons of exceptions, and the policy's name. */
export function reviewInWords(
  db: Database,
  { piece, policy, overrides }: GateFacts,
  statements: readonly Statement[],
): FrozenEdition['review'] {
  const known = perspectiveBook(db);
  const reasons = new Map(
    requests(db)
      .all(piece.id)
      .map((payload) => requestBody.parse(JSON.parse(payload)))
      .map(({ id, reason }) => [id, reason]),
  );
  return {
    perspectives: statements.flatMap((statement) => {
      if (statement.code !== 'perspective') return [];
      const { perspective } = statement;
      return [{ perspective, name: known.name(perspective), letter: known.letter(perspective), hue: known.hue(perspective) }];
    }),
    overrides: statements.flatMap((statement) => {
      const override = statement.code === 'override' && overrides.find(({ id }) => id === statement.override);
      if (!override) return [];
      const { id, requirement, at, confirmedAt } = override;
      return [{ requirement, reason: reasons.get(id) ?? '', at: dayNoon(confirmedAt ?? at) }];
    }),
    // As everybody calls it inside: by its desk.
    policy: { name: deskName(db).get(piece.deskId) ?? policy.name, version: piece.policyVersion },
  };
}
