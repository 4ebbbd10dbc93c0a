import { type BlockSentence, blockSentences } from '@/lib/text/sentences';
import { perProcess } from '../per-process';

type Known = Map<string, readonly BlockSentence[]>;
/** Drafts that are written at the same time. One of 100,000 words takes two megabytes here. */
const MOST = 16;
const known = perProcess('blocks', () => new Map<string, Known>());

/**
 * The sentences of a draft's blocks as they were at its last save in this process, for `segment`: an autosave comes every second and changes one block. Only a
 * memory: a block that is not in it is segmented. What is asked for now is what is known next time.
 */
export function knownBlocks(pieceId: string): (block: string, tag: string) => readonly BlockSentence[] {
  const drafts = known();
  const before = drafts.get(pieceId);
  const now: Known = new Map();
  drafts.delete(pieceId);
  drafts.set(pieceId, now);
  for (const oldest of drafts.keys()) if (drafts.size > MOST) drafts.delete(oldest);
  return (block, tag) => {
    const key = `${tag}\n${block}`;
    const sentences = now.get(key) ?? before?.get(key) ?? blockSentences(block, tag);
    now.set(key, sentences);
    return sentences;
  };
}
