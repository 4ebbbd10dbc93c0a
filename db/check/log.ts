import { append, EMPTY_FRONTIER, frontierRoot } from '@/lib/record/frontier';
import { sameHash } from '@/lib/record/merkle';
import type { Database } from '../open';

/** The Merkle log: every leaf stands where it was entered, every stored node and every signed root is what the leaves make. */
export function checkLog(db: Database): string[] {
  const client = db.$client;
  const leaves = client.prepare<[], { position: number; hash: Buffer }>(
    'SELECT position, leaf_hash AS hash FROM leaves_in_log JOIN events USING (seq) ORDER BY position',
  );
  const signed = new Map(
    client
      .prepare<[], { size: number; root: Buffer }>('SELECT size, root FROM checkpoints')
      .all()
      .map((row) => [row.size, row]),
  );
  const node = client.prepare<[number, number], { hash: Buffer }>('SELECT hash FROM log_nodes WHERE level = ? AND position = ?');
  const problems: string[] = [];
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
  if (client.prepare('SELECT count(*) FROM log_nodes').pluck().get() !== nodes) problems.push('the log has nodes over no leaves');
  return problems;
}
