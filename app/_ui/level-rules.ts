import { claimTextId, factId, noteId, passageId } from './dom-ids';

/**
 * CSS that puts each note and each fact level with its passage, or under the one before it, without a script. It goes into a `<style>` with the
 * page's nonce: the security policy allows no style attributes. Order is the order in the text. Browsers without anchors ignore it.
 */
export function levelRules({ notes, facts }: { notes: readonly string[]; facts: readonly string[] }): string {
  return [...margin(notes, 'n', passageId, noteId), ...margin(facts, 'f', claimTextId, factId)].join('\n');
}

function margin(ids: readonly string[], letter: string, text: (id: string) => string, beside: (id: string) => string): string[] {
  return ids.flatMap((id, index) => [
    `${named(text(id))}{anchor-name:--${letter}t${index}}`,
    `${named(beside(id))}{--at:--${letter}t${index};${index > 0 ? `--above:--${letter}${index - 1};` : ''}${index < ids.length - 1 ? `--next:--${letter}${index + 1};` : ''}anchor-name:--${letter}${index}}`,
  ]);
}

/** An id may start with a digit, which `#id` does not take. Ids are letters, digits, hyphens and underscores, so they need no escaping. */
const named = (id: string) => `[id="${id.replaceAll(/[^\w-]/g, '')}"]`;
