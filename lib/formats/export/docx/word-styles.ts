import { AlignmentType, BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { directionOf } from '../../html/language';
import { type BlockStyle, styleName } from '../../word/block-style';
import { sourceStyles } from '../../word/source-style';

/** Sizes are half points, distances twentieths of a point: Word's own units. */
const FONT = 'Georgia';
const STEP = 425;
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** Word has nine levels of a list; what lies deeper is shown at the ninth, and its style still says where it belongs. */
export const deepestLevel = 8;

/** Style ids are ours alone; what a reader of the file sees, and what comes back with it, is the name. */
export const characterStyleId = {
  restsOn: (sources: readonly number[]) => `RestsOn${sources.map((source) => source + 1).join('-')}`,
  noteMark: (source: number) => `Note${source + 1}`,
};
export const entryStyleId = (source: number) => `Source${source + 1}`;
export const sourcesHeadingId = 'Sources';
export const bylineId = 'Byline';

/** Which style each block has: the plain ones are Word's own, the others are made as they are needed. */
export class BlockStyles {
  private readonly ids = new Map<string, { id: string; next: string; style: BlockStyle }>();

  /** undefined: a paragraph like any other. */
  idOf(style: BlockStyle): string | undefined {
    if (style.inside.length === 0 && style.leaf === 'paragraph') return undefined;
    if (style.inside.length === 0 && style.leaf === 'heading') return 'Heading1';
    if (style.inside.length === 0 && style.leaf === 'small heading') return 'Heading2';
    const name = styleName(style);
    const known = this.ids.get(name);
    if (known) return known.id;
    const made = { id: `Block${this.ids.size + 1}`, next: '', style };
    this.ids.set(name, made);
    const next = followed(style);
    made.next = next === style ? made.id : (this.idOf(next) ?? 'Normal');
    return made.id;
  }

  /** `next`: the style of the paragraph that is begun below one. */
  all(): { id: string; name: string; next: string; style: BlockStyle }[] {
    return [...this.ids].map(([name, style]) => ({ name, ...style }));
  }
}

interface StyledText {
  blocks: BlockStyles;
  /** How many sources are listed. */
  sources: number;
  /** The sets of sources that passages rest on. */
  restsOn: readonly (readonly number[])[];
  language: string;
}

export function wordStyles({ blocks, sources, restsOn, language }: StyledText): IStylesOptions {
  const all = Array.from({ length: sources }, (_, source) => source);
  const plain = { color: '000000', font: FONT };
  return {
    default: {
      document: { run: { font: FONT, size: 23, ...spoken(language) }, paragraph: { spacing: { after: 160, line: 300 } } },
      title: { run: { ...plain, size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
      heading1: { run: { ...plain, size: 28, bold: true }, paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
      heading2: { run: { ...plain, size: 24, bold: true }, paragraph: { spacing: { before: 220, after: 80 }, keepNext: true } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 28, color: '444444' },
        paragraph: { spacing: { after: 200 } },
      },
      { id: bylineId, name: 'Counterpoint byline', basedOn: 'Normal', next: 'Normal', run: { color: '555555' } },
      {
        id: sourcesHeadingId,
        name: sourceStyles.heading,
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 360, after: 80 }, keepNext: true },
      },
      ...all.map((source) => ({
        id: entryStyleId(source),
        name: sourceStyles.entry(source + 1),
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 80 } },
      })),
      ...blocks.all().map(({ id, name, next, style }) => ({ id, name, next, basedOn: 'Normal', ...looks(style) })),
    ],
    characterStyles: [
      ...all.map((source) => ({
        id: characterStyleId.noteMark(source),
        name: sourceStyles.noteMark(source + 1),
        run: { superScript: true },
      })),
      ...restsOn.map((set) => ({
        id: characterStyleId.restsOn(set),
        name: sourceStyles.restsOn(set.map((source) => source + 1)),
      })),
    ],
  };
}

/** What is written below a block stands in the same containers, not in further new ones, and is no heading. */
function followed(style: BlockStyle): BlockStyle {
  if (style.leaf === 'paragraph' && style.inside.every(({ fresh }) => !fresh)) return style;
  return { inside: style.inside.map((container) => ({ ...container, fresh: false })), leaf: 'paragraph' };
}

function spoken(language: string) {
  const rightToLeft = directionOf(language) === 'rtl';
  return { language: rightToLeft ? { bidirectional: language } : { value: language }, ...(rightToLeft ? { rightToLeft } : {}) };
}

function looks({ inside, leaf }: BlockStyle) {
  const quoted = inside.some(({ kind }) => kind === 'quote');
  const line = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '888888' };
  return {
    run: { ...(quoted ? { color: '333333' } : {}), ...(leaf.endsWith('heading') ? { bold: true } : {}) },
    paragraph: { indent: { left: STEP * inside.length }, ...(leaf === 'line' ? { border: { bottom: line } } : {}) },
  };
}

/** One definition for bullets, and one for each number that a list starts at. */
export function wordNumbering(starts: ReadonlySet<number>): INumberingOptions {
  const indent = (level: number) => ({ paragraph: { indent: { left: STEP * (level + 1), hanging: 320 } } });
  return {
    config: [
      {
        reference: 'bullets',
        levels: LEVELS.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: indent(level),
        })),
      },
      ...[...starts].map((start) => ({
        reference: `numbers-${start}`,
        levels: LEVELS.map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start,
          alignment: AlignmentType.LEFT,
          style: indent(level),
        })),
      })),
    ],
  };
}
