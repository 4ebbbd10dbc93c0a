import type { Json } from '@/lib/record/canonical';
import { canonicalJson } from '@/lib/record/canonical';
import { isLeafOf, leafHash, leafSchema } from '@/lib/record/leaf';
import { sameHash } from '@/lib/record/merkle';
import type { Database } from '../connection/open';
import { checkLog } from './log';

interface Row {
  seq: number;
  stream: string;
  type: string;
  leaf: string;
  leaf_hash: Buffer;
  at: string | null;
  salt: string | null;
  payload: string | null;
  actor: string | null;
  participant: string | null;
  duty_participant: string | null;
}

/** Every event is there once, its leaf is what it says, and what it committed to is what is stored (or was erased). */
export function checkLedger(db: Database): string[] {
  const rows = db.$client.prepare<[], Row>(
    `SELECT events.seq, events.stream, events.type, leaf, leaf_hash, data.at, data.salt, data.payload, data.actor, participants.participant, participants.duty_participant
     FROM events LEFT JOIN event_data AS data ON data.seq = events.seq
     LEFT JOIN participants ON participants.stream = events.stream AND participants.person_id = data.actor
     ORDER BY events.seq`,
  );
  const problems: string[] = [];
  let expected = 1;
  for (const row of rows.iterate()) {
    if (row.seq !== expected) problems.push(`event ${expected} is missing`);
    expected = row.seq + 1;
    const why = wrongWith(row);
    if (why) problems.push(`event ${row.seq}: ${why}`);
  }
  const unbound = db.$client.prepare('SELECT count(*) FROM event_data WHERE seq NOT IN (SELECT seq FROM events)').pluck().get();
  if (unbound !== 0) problems.push(`${String(unbound)} rows of event data belong to no event`);
  return [...problems, ...checkLog(db)];
}

function wrongWith(row: Row): string | null {
  const parsed = leafSchema.safeParse(JSON.parse(row.leaf));
  if (!parsed.success) return 'its leaf has not the form of a leaf';
  const leaf = parsed.data;
  if (canonicalJson(leaf) !== row.leaf) return 'its leaf is not in canonical form';
  if (!sameHash(leafHash(leaf), row.leaf_hash)) return 'its leaf does not have the hash that is stored';
  if (leaf.stream !== row.stream || leaf.type !== row.type) return 'its leaf speaks of another event';
  if (row.at === null) return 'its data are gone';
  const { at, salt, payload, actor } = row;
  if (salt === null && payload === null && actor === null) return null;
  if (salt === null || payload === null || actor === null) return 'its data are only partly erased';
  if (!isLeafOf(leaf, { salt, payload: canonicalJson(JSON.parse(payload) as Json), at }))
    return 'its payload is not what the leaf committed to';
  return row.participant === leaf.participant || row.duty_participant === leaf.participant
    ? null
    : 'its actor is not the participant of the leaf';
}
