import type { Database } from '@/db/connection/open';
import { dispositionsOf } from '@/db/load/claims';
import { permissionsAt } from '@/db/load/judgements';
import { allVersions } from '@/db/load/versions';
import { permissionsOf } from '@/lib/review/beforehand';
import type { AnyCommand } from '@/lib/review/command';
import { keyOf, type SentenceKey } from '@/lib/review/facts';

import { appointed } from './appointed';

type Input = Record<string, unknown>;

/** The input of somebody who has before them what stands: it names what it replaces, as a form does. What an input says itself stays. */
export function onScreen(db: Database, command: AnyCommand, personId: string, id: string, input: Input): Input {
  const first = (sql: string, ...values: unknown[]) => db.$client.prepare(sql).get(...values) as Input | undefined;
  switch (command.name) {
    case 'give_verdict':
      return {
        before: first('SELECT digest FROM verdicts WHERE claim_id = ? AND by = ?', id, personId)?.['digest'] ?? null,
        ...input,
      };
    case 'dispose_sentences': {
      const said = new Map(dispositionsOf(db, id, personId).map((one) => [keyOf(one), one.kind]));
      const sentence = (index: unknown) =>
        first(
          'SELECT fingerprint, occurrence FROM sentences WHERE piece_id = ? AND version = ? AND "index" = ?',
          id,
          input['version'],
          index,
        ) as SentenceKey | undefined;
      const dispositions = (input['dispositions'] as Input[]).map((one) => {
        const key = sentence(one['sentence']);
        return { before: (key && said.get(keyOf(key))) ?? null, ...one };
      });
      return { ...input, dispositions };
    }
    case 'resolve_counterpoint': {
      const note = first('SELECT digest, block_ground AS block FROM counterpoints WHERE id = ? AND by = ?', id, personId);
      return note ? { before: note, ...input } : input;
    }
    case 'answer_counterpoint':
      return { before: first('SELECT digest FROM responses WHERE counterpoint_id = ?', id)?.['digest'] ?? null, ...input };
    case 'change_permissions': {
      const { cuts, headline } = permissionsOf({ versions: allVersions(db, id), permissions: permissionsAt(db, id) }, personId);
      return { before: { cuts: cuts !== null, headline: headline !== null }, ...input };
    }
    case 'change_person':
      return { before: appointed(db, id), ...input };
    default:
      return input;
  }
}
