/**
 * What exactly is missing from a requirement. Every requirement that is not met names at least one item. Overrides and approvals list the keys of the items
 * they were given for, and acts are made from the items.
 */

import type { LineName } from '../text/text-lines';
import type { SentenceKey } from './facts';
import type { Verdict } from './vocabulary';

export type OpenItem =
  /** `need`: fact, opinion or leave; a claim to be written; a signature or a confirmation that covers the sentence as it is now. */
  | ({ kind: 'sentence'; index: number; need: 'disposition' | 'claim' | 'check' } & SentenceKey)
  /** A byline, a disclosure or a source without a signature or a confirmation that covers it as it is now. */
  | ({ kind: 'line'; index: number } & LineName & SentenceKey)
  /** `verdict` as it is now; null: none yet. */
  | { kind: 'claim'; id: string; verdict: Verdict | null; need: 'verdict' | 'quote' | 'revision' }
  | { kind: 'counterpoint'; id: string; need: 'answer' | 'revision' | 'release' | 'place' }
  /** Nobody was heard for a required perspective; with a sentence or a line: somebody was, before this changed. */
  | {
      kind: 'perspective';
      perspective: string;
      sentence: (SentenceKey & { index: number }) | null;
      line?: SentenceKey & LineName & { index: number };
    }
  /** The policy asks for more perspectives than the desk has chosen; the perspective by name where the policy names it. */
  | { kind: 'perspective_choice'; perspective: string | null }
  | { kind: 'duty'; duty: 'fact_check' }
  | { kind: 'disclosure' }
  | { kind: 'author'; personId: string }
  /** null: the desk has not yet named who is accused. */
  | { kind: 'accused'; id: string | null; need: 'name' | 'reply' | 'confirmation' }
  /** `text`: the version's digest, since two editors answer for these words. */
  | { kind: 'second_editor'; text: string }
  /** The editor who would mark the piece publishable may not. */
  | { kind: 'marker'; text: string };

/** The same item has the same key for as long as the same thing is missing: a sentence that changed, or a claim with another verdict, is a new item. */
export function keyOfItem(item: OpenItem): string {
  switch (item.kind) {
    case 'sentence':
      return `sentence:${item.fingerprint}:${item.occurrence}`;
    case 'line':
      return `line:${item.fingerprint}:${item.occurrence}`;
    case 'claim':
      return `claim:${item.id}:${item.verdict ?? 'none'}`;
    case 'counterpoint':
      return `counterpoint:${item.id}`;
    case 'perspective': {
      const changed = item.sentence ?? item.line;
      return changed
        ? `perspective:${item.perspective}:${changed.fingerprint}:${changed.occurrence}`
        : `perspective:${item.perspective}`;
    }
    case 'perspective_choice':
      return `perspective_choice:${item.perspective ?? 'any'}`;
    case 'duty':
      return `duty:${item.duty}`;
    case 'author':
      return `author:${item.personId}`;
    case 'accused':
      return `accused:${item.id ?? 'unnamed'}`;
    case 'second_editor':
    case 'marker':
      return `${item.kind}:${item.text}`;
    case 'disclosure':
      return item.kind;
  }
}

/** Items with different keys, in their order. */
export function uniqueItems(items: readonly OpenItem[]): OpenItem[] {
  const byKey = new Map<string, OpenItem>();
  for (const item of items) {
    const key = keyOfItem(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return [...byKey.values()];
}
