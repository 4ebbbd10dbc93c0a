import type { NumberingPlace, WordStyles } from './word-styles';
import { childNamed, type WordElement, withinElement, wordTree } from './word-tree';

/** What Word prints before a paragraph of a list. `number`: null for a bullet. `label`: the number with words, as in "Article 5."; null where it has none. */
export interface ListEntryNumber {
  list: string;
  level: number;
  number: number | null;
  label: string | null;
}

interface Level {
  start: number;
  format: string;
  text: string;
}
interface List {
  /** The levels are counted together with those of every list of the same definition. */
  definition: string;
  levels: Map<number, Level>;
  /** Levels that begin anew where this list is first used, and with which number. */
  restarts: Map<number, number>;
}

/** Counts as Word does: a paragraph goes on from the last one of its list's definition, whatever stands between. Ask once for each paragraph, in their order. */
export function listNumbers(
  xml: string,
  styles: WordStyles,
): (place: NumberingPlace, styleId: string | null) => ListEntryNumber | null {
  const lists = xml === '' ? new Map<string, List>() : listsIn(wordTree(xml), styles);
  const counts = new Map<string, (number | null)[]>();
  return (place, styleId) => {
    const fromStyle = styles(styleId)?.numbering;
    const id = place.list ?? fromStyle?.list ?? null;
    const list = id === null ? undefined : lists.get(id);
    if (list === undefined) return null;
    const levelOfStyle = [...list.levels].find(([, level]) => 'style' in level && level.style === styleId)?.[0];
    const at = place.level ?? fromStyle?.level ?? levelOfStyle ?? 0;
    const level = list.levels.get(at);
    if (level === undefined || (level.format === 'none' && !saysMore(level.text))) return null;
    const numbers = counts.get(list.definition) ?? [];
    counts.set(list.definition, numbers);
    const restart = list.restarts.get(at);
    list.restarts.delete(at);
    for (let above = 0; above < at; above++) numbers[above] ??= list.levels.get(above)?.start ?? 1;
    const before = numbers[at] ?? null;
    const number = restart ?? (before === null ? level.start : before + 1);
    numbers.length = at;
    numbers[at] = number;
    if (level.format === 'bullet')
      return { list: list.definition, level: at, number: null, label: /\p{L}{2}/u.test(level.text) ? level.text : null };
    return { list: list.definition, level: at, number, label: labelOf(level.text, list, numbers) };
  };
}

function listsIn(root: WordElement, styles: WordStyles): Map<string, List> {
  const all = [...withinElement(root)];
  const definitions = new Map(
    all.filter(({ name }) => name === 'abstractNum').map((element) => [element.attribute('abstractNumId') ?? '', element]),
  );
  const numbered = new Map(
    all.filter(({ name }) => name === 'num').map((element) => [element.attribute('numId') ?? '', element]),
  );
  /** A definition can be that of a style of lists, which names a list of its own. */
  const definitionOf = (num: WordElement | undefined, steps = 0): [string, WordElement] | null => {
    const id = childNamed(num, 'abstractNumId')?.attribute('val') ?? '';
    const element = definitions.get(id);
    if (element === undefined || steps > 5) return null;
    const style = childNamed(element, 'numStyleLink')?.attribute('val') ?? null;
    const linked = style === null ? null : (styles(style)?.numbering.list ?? null);
    return linked === null ? [id, element] : (definitionOf(numbered.get(linked), steps + 1) ?? [id, element]);
  };
  const lists = new Map<string, List>();
  for (const [id, num] of numbered) {
    const definition = definitionOf(num);
    if (definition === null) continue;
    const levels = new Map(definition[1].children.flatMap(levelIn));
    const restarts = new Map<number, number>();
    for (const own of num.children.filter(({ name }) => name === 'lvlOverride')) {
      const at = Number(own.attribute('ilvl') ?? 0);
      for (const [index, level] of own.children.flatMap(levelIn)) levels.set(index, level);
      const start = numberIn(childNamed(own, 'startOverride'));
      if (start !== null) restarts.set(at, start);
    }
    lists.set(id, { definition: definition[0], levels, restarts });
  }
  return lists;
}

function levelIn(element: WordElement): [number, Level & { style: string | null }][] {
  if (element.name !== 'lvl') return [];
  const value = (name: string) => childNamed(element, name)?.attribute('val') ?? null;
  const level = {
    start: numberIn(childNamed(element, 'start')) ?? 1,
    format: value('numFmt') ?? 'decimal',
    text: value('lvlText') ?? '',
    style: value('pStyle'),
  };
  return [[Number(element.attribute('ilvl') ?? 0), level]];
}

function numberIn(element: WordElement | undefined): number | null {
  const value = element?.attribute('val') ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Whether something stands before a number that a list of numbers does not have: a word, a letter, "§". */
const saysMore = (text: string) => /[^\s\p{Nd}.,:;()[\]{}<>/°º·•*–—-]/u.test(text.replace(/%[1-9]/g, ' '));

/** The words of a label with its numbers; numbers and signs alone are a list's and no words. */
function labelOf(text: string, { levels }: List, numbers: readonly (number | null)[]): string | null {
  if (!saysMore(text)) return null;
  return text.replace(/%(?<level>[1-9])/g, (_, level: string) => {
    const at = Number(level) - 1;
    return written(numbers[at] ?? 1, levels.get(at)?.format ?? 'decimal');
  });
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** A number in the forms that have letters; in all others as figures. */
function written(number: number, format: string): string {
  const letters = () => String.fromCodePoint(97 + ((number - 1) % 26)).repeat(Math.min(Math.floor((number - 1) / 26) + 1, 20));
  if (number < 1 || number > 4000) return String(number);
  switch (format) {
    case 'lowerLetter':
      return letters();
    case 'upperLetter':
      return letters().toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

function roman(number: number): string {
  let rest = number;
  let sign = '';
  for (const [value, letter] of ROMAN) for (; rest >= value; rest -= value) sign += letter;
  return sign;
}
