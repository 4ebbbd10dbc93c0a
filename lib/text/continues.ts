import type { Abbreviations } from './abbreviations';

/** Opening quote marks and brackets, which may stand before the first word of what follows. */
const OPENING = /^[\s"'“‘«‹([]*/u;

/**
 * Whether a sentence goes on where Unicode's rules (UAX 29) saw its end: after a listed abbreviation, an initial, an acronym, the
 * number of a list entry, or before a lower-case word. Both arguments are pieces of one block, in order.
 */
export function continues(before: string, after: string, lists: Abbreviations): boolean {
  // Only the last words tell; a hostile text must not make the patterns look at more.
  const head = before.slice(-120).trimEnd();
  const next = after.replace(OPENING, '');
  if (next === '') return false;
  // "Why?" he asked. — Unicode looks for a lower-case letter after a full stop only.
  if (/^\p{Ll}/u.test(next)) return true;
  // "1. The first …": the number belongs to what it counts.
  if (/^[([]?(\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]$/u.test(head)) return !/^[A-Z]\.$/.test(head) || isName(next, lists);
  if (!head.endsWith('.') || head.endsWith('..')) return false;

  const token = /[\p{L}\p{M}\p{N}.§’'-]*$/u.exec(head.slice(0, -1))?.[0] ?? '';
  if (lists.always.has(token)) return true;
  if (/^\d/u.test(next) && lists.beforeNumber.has(token)) return true;
  // Initials: "J. Keita", "Amadou B. Keita", but "plan B. Many …" when a lower-case word stands before.
  if (/^\p{Lu}$/u.test(token)) return isName(next, lists) && !followsLowerCaseWord(head);
  // Acronyms with stops: "U.S. Africa Command", "10 a.m. Monday", "J.-P. Diallo".
  if (/^\p{L}([.-]+\p{L})+$/u.test(token)) return isName(next, lists) || /^\d/u.test(next);
  return false;
}

function isName(next: string, { starters }: Abbreviations): boolean {
  const word = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
  return word !== undefined && /^\p{Lu}/u.test(word) && !starters.has(word);
}

function followsLowerCaseWord(head: string): boolean {
  return /(^|\s)\p{Ll}\S*\s+\S+$/u.test(head);
}
