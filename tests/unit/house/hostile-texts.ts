import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** From here on a repetition is taken to be without a bound. */
const MANY = 40;
/** Characters that classes are tried with, besides those that the pattern names. */
const PROBES = 'a 0 - . " A _ , < > ( ) [ ] : / é “ 。 \' ; ! ? { } \\ | = + * # @ & z 5 ß ” « » … 你 ا'
  .split(' ')
  .toSpliced(2, 0, ' ', '\n', '\t');
const MOST_PUMPS = 36;
const MOST_LETTERS = 8;
const MOST_PREFIXES = 3;
/** None of these is likely to be what a pattern wants next. */
const ENDS = ['\u0000', '\u0000 \u0000\n\u0000', ''];

export interface HostileText {
  prefix: string;
  pump: string;
  end: string;
}

/**
 * Texts that make a pattern look at the same letters again and again, if any do: what some stretch of the pattern matches (of every length, from one
 * letter to the whole), over and over, behind what leads up to a repetition, with an end that does not fit. None for a pattern whose repetitions are all short.
 */
export function hostileTexts(source: string, flags: string): HostileText[] {
  const mode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, mode);
  const words = new Words(flags);
  const repeated: AST.Quantifier[] = [];
  const pumps = new Set<string>();
  visitRegExpAST(tree, {
    onQuantifierEnter: (node) => {
      if (node.max >= MANY) repeated.push(node);
    },
  });
  if (repeated.length === 0) return [];
  const prefixes = new Set(['']);
  for (const node of repeated) {
    const before = words.before(node);
    const own = words.of(node.element);
    for (const pump of [own, before, before + own, before + own + words.after(node)]) pumps.add(pump);
    prefixes.add(before);
  }
  const runs = new Set<string>();
  visitRegExpAST(tree, {
    onAlternativeEnter: ({ elements }) => {
      for (let from = 0; from < elements.length; from++)
        for (let to = from + 1; to <= elements.length; to++)
          runs.add(
            elements
              .slice(from, to)
              .map((element) => words.of(element))
              .join(''),
          );
    },
  });
  for (const node of repeated) for (const letter of words.lettersIn(node.element)) pumps.add(letter);
  for (const run of runs) pumps.add(run);
  pumps.delete('');
  return [...prefixes]
    .slice(0, MOST_PREFIXES)
    .flatMap((prefix) => [...pumps].slice(0, MOST_PUMPS).flatMap((pump) => ENDS.map((end) => ({ prefix, pump, end }))));
}

/** What parts of a pattern match. */
class Words {
  private readonly flags: string;
  constructor(flags: string) {
    this.flags = flags;
  }

  /** One text that a part matches, as short as it may be, and not empty where that is possible. */
  of(node: AST.Node): string {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
        return node.alternatives.map((each) => this.of(each)).find((word) => word !== '') ?? '';
      case 'Alternative':
        return node.elements.map((each) => this.of(each)).join('');
      case 'Quantifier':
        return this.of(node.element).repeat(Math.min(Math.max(node.min, 1), MANY));
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.letters(node)[0] ?? '';
      default:
        return '';
    }
  }

  /** A text that leads up to a part. */
  before(node: AST.Node): string {
    const parent = node.parent;
    if (!parent) return '';
    const own =
      parent.type === 'Alternative'
        ? parent.elements.slice(
            0,
            parent.elements.findIndex((each) => each === node),
          )
        : [];
    return this.before(parent) + own.map((each) => this.of(each)).join('');
  }

  /** A text that follows a part, within its own alternative. */
  after(node: AST.Node): string {
    const parent = node.parent;
    if (parent?.type !== 'Alternative') return '';
    return parent.elements
      .slice(parent.elements.findIndex((each) => each === node) + 1)
      .map((each) => this.of(each))
      .join('');
  }

  /** Single letters that stand for what a part may hold. */
  lettersIn(node: AST.Node): string[] {
    const found = new Set<string>();
    const add = (part: AST.Node) => {
      for (const letter of this.letters(part)) found.add(letter);
    };
    visitRegExpAST(node, {
      onCharacterEnter: add,
      onCharacterSetEnter: add,
      onCharacterClassEnter: add,
    });
    return [...found];
  }

  private letters(node: AST.Node): string[] {
    if (node.type === 'Character') return [String.fromCodePoint(node.value)];
    const known = this.known.get(node.raw);
    if (known !== undefined) return known;
    const pattern = new RegExp(`^${node.raw}$`, this.flags.replace(/[gy]/g, ''));
    const letters = [...Array.from(node.raw.replaceAll('\\', '')), ...PROBES]
      .filter((letter) => pattern.test(letter))
      .slice(0, MOST_LETTERS);
    this.known.set(node.raw, letters);
    return letters;
  }
  private readonly known = new Map<string, string[]>();
}
