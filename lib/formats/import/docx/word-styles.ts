import { childNamed, switchIn, type WordElement, wordTree } from './word-tree';

/** A place in a numbered or bulleted list, as a paragraph or its style names it. */
export interface NumberingPlace {
  list: string | null;
  level: number | null;
}
/** What a style says, with what it takes from the style that it is based on. */
interface WordStyle {
  name: string;
  hidden: boolean | null;
  struck: boolean | null;
  numbering: NumberingPlace;
}
export type WordStyles = (id: string | null) => WordStyle | null;

/** So many styles are followed from one to the one that it is based on; Word's own stop at nine. */
const MOST_STEPS = 20;

/** The styles of a document by their id, as far as they say whether words are shown and which list a paragraph is in. */
export function wordStyles(xml: string): WordStyles {
  const styles = new Map<string, WordElement>();
  const collect = (element: WordElement) => {
    const id = element.name === 'style' ? element.attribute('styleId') : null;
    if (id !== null) styles.set(id, element);
    else for (const child of element.children) collect(child);
  };
  collect(wordTree(xml));
  const known = new Map<string, WordStyle>();
  return (id) => {
    const element = id === null ? undefined : styles.get(id);
    if (id === null || element === undefined) return null;
    const style = known.get(id) ?? styleOf(element, styles);
    known.set(id, style);
    return style;
  };
}

function styleOf(element: WordElement, styles: ReadonlyMap<string, WordElement>): WordStyle {
  const style: WordStyle = {
    name: childNamed(element, 'name')?.attribute('val') ?? '',
    hidden: null,
    struck: null,
    numbering: { list: null, level: null },
  };
  let step: WordElement | undefined = element;
  for (let steps = 0; step !== undefined && steps < MOST_STEPS; steps++) {
    const looks = childNamed(step, 'rPr');
    style.hidden ??= switchIn(looks, 'vanish');
    style.struck ??= struckIn(looks);
    const own = numberingPlace(childNamed(step, 'pPr'));
    style.numbering = { list: style.numbering.list ?? own.list, level: style.numbering.level ?? own.level };
    step = styles.get(childNamed(step, 'basedOn')?.attribute('val') ?? '');
  }
  return style;
}

/** Whether properties of words strike them through, once or twice; null where they do not say. */
export const struckIn = (properties: WordElement | undefined): boolean | null => {
  const [once, twice] = [switchIn(properties, 'strike'), switchIn(properties, 'dstrike')];
  return once === null && twice === null ? null : once === true || twice === true;
};

/** What properties of a paragraph say of its list. */
export function numberingPlace(properties: WordElement | undefined): NumberingPlace {
  const numbering = childNamed(properties, 'numPr');
  const level = childNamed(numbering, 'ilvl')?.attribute('val') ?? null;
  return {
    list: childNamed(numbering, 'numId')?.attribute('val') ?? null,
    level: level !== null && /^[0-8]$/.test(level) ? Number(level) : null,
  };
}
