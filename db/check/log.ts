import { existsSync } from 'node:fs';
import path from 'node:path';
import { openCheckpoint } from '@/lib/record/checkpoint';
import { append, EMPTY_FRONTIER, frontierRoot } from '@/lib/record/frontier';
import { sameHash } from '@/lib/record/merkle';
import { verifierKeyText } from '@/lib/record/signed-note';
import type { Database } from '../connection/open';
import { isAcceptedKey } from '../ledger/accepted-key';
import { isSignedBy } from '../ledger/log-state';
import { signingKey } from '../ledger/signing-key';

/** The Merkle log: every leaf stands where it was entered, every stored node and every signed root is what the leaves make. */
export function checkLog(db: Database): string[] {
  const client = db.$client;
  const leaves = client.prepare<[], { position: number; hash: Buffer }>(
    'SELECT position, leaf_hash AS hash FROM leaves_in_log JOIN events USING (seq) ORDER BY position',
  );
  const signed = new Map(
    client
      .prepare<[], Signed>('SELECT size, root, note FROM checkpoints')
      .all()
      .map((row) => [row.size, row]),
  );
  const node = client.prepare<[number, number], { hash: Buffer }>('SELECT hash FROM log_nodes WHERE level = ? AND position = ?');
  const key = keyBeside(db);
  const problems: string[] = key ? notesOf(db, [...signed.values()], key).flatMap((note) => wrongNote(note, key)) : [];
  let nodes = 0;
  let tree = EMPTY_FRONTIER;
  for (const { position, hash } of leaves.iterate()) {
    if (position !== tree.size) return [...problems, `the log has a gap before leaf ${position}`];
    tree = append(tree, hash, (level, index, expected) => {
      nodes += 1;
      const stored = node.get(level, index);
      if (!stored || !sameHash(stored.hash, expected)) problems.push(`log node ${level}/${index} is not what its leaves make`);
    });
    const checkpoint = signed.get(tree.size);
    if (checkpoint && !sameHash(frontierRoot(tree), checkpoint.root))
      problems.push(`the root signed at ${tree.size} leaves is another`);
    signed.delete(tree.size);
  }
  for (const size of signed.keys())
    if (size > 0) problems.push(`a root was signed for ${size} leaves, and the log has ${tree.size}`);
  const lost = client
    .prepare('SELECT seq FROM events WHERE (seq IN (SELECT seq FROM leaves_in_log)) = (seq IN (SELECT seq FROM unlogged_events))')
    .pluck()
    .all();
  if (lost.length > 0) problems.push(`neither in the log nor waiting for it, or both: events ${lost.join(', ')}`);
  if (client.prepare('SELECT count(*) FROM log_nodes').pluck().get() !== nodes) problems.push('the log has nodes over no leaves');
  return problems;
}

interface Signed {
  size: number;
  root: Buffer;
  note: string;
}

/** The newsroom's key, where it lies beside the database: a copy elsewhere has none, and its notes cannot be checked. */
function keyBeside(db: Database): Uint8Array | null {
  const folder = path.dirname(db.$client.name);
  return !db.$client.memory && existsSync(path.join(folder, 'signing-key')) ? signingKey(folder) : null;
}

/** After an accepted change of the key, the notes from its first one on: those before bear another. */
function notesOf(db: Database, notes: Signed[], key: Uint8Array): Signed[] {
  if (!isAcceptedKey(path.dirname(db.$client.name), key)) return notes;
  const bySize = notes.toSorted((a, b) => a.size - b.size);
  const first = bySize.findIndex(({ note }) => isSignedBy(note, key));
  return first < 0 ? [] : bySize.slice(first);
}

/** The signed note is of this size and root, under the newsroom's key. Its first line is the log's name. */
function wrongNote({ size, root, note }: Signed, key: Uint8Array): string[] {
  const [origin = ''] = note.split('\n');
  const opened = openCheckpoint(note, verifierKeyText(origin, key));
  return opened?.size === size && sameHash(opened.root, root) ? [] : [`the note signed at ${size} leaves does not hold`];
}
