import { type AST, RegExpParser } from '@eslint-community/regexpp';

type Next = (at: number) => boolean;
/** Matches from a place on and asks what follows; goes on trying until that is content. */
type Matcher = (at: number, next: Next) => boolean;

/** The matches of a text, as [from, to], and how many steps it took to find them all; it gives up after `most`, and when groups are repeated too often for it. */
export interface Counted {
  found: [number, number][];
  steps: number;
  isTooDeep: boolean;
}
class TooMany extends Error {}

/**
 * A backtracking matcher of the kind that every browser has, which counts its steps: time depends on the machine and on what else it does, steps do not.
 * `patterns.test.ts` compares what it finds with what the machine's own matcher finds.
 */
export function countedMatcher(source: string, flags: string): (text: string, most: number) => Counted {
  const mode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, mode);
  const byCodePoint = mode.unicode || mode.unicodeSets;
  const captured = new Map<AST.CapturingGroup, [number, number]>();
  let [text, steps, limit] = ['', 0, 0];
  const step = () => {
    if (++steps > limit) throw new TooMany();
  };

  /** Where the next letter ends, forwards or backwards; -1 where there is none. */
  const beyond = (at: number, back: boolean): number => {
    if (back ? at === 0 : at === text.length) return -1;
    if (!byCodePoint) return back ? at - 1 : at + 1;
    if (!back) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    return at - (at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1);
  };
  /** Goes over one letter of this kind; -1 if another stands there. */
  const over = (node: AST.Node, back: boolean): ((at: number) => number) => {
    const letter = new RegExp(`^(?:${node.raw})$`, flags.replace(/[gmy]/g, ''));
    const known = new Map<string, boolean>();
    return (at) => {
      step();
      const to = beyond(at, back);
      if (to < 0) return -1;
      const there = back ? text.slice(to, at) : text.slice(at, to);
      let fits = known.get(there);
      if (fits === undefined) known.set(there, (fits = letter.test(there)));
      return fits ? to : -1;
    };
  };

  const sequence = (elements: readonly AST.Element[], back: boolean): Matcher => {
    const parts = elements.map((element) => matcher(element, back));
    return (back ? parts : parts.toReversed()).reduce<Matcher>(
      (rest, part) => (at, next) => part(at, (to) => rest(to, next)),
      (at, next) => next(at),
    );
  };
  const either = (alternatives: readonly AST.Alternative[], back: boolean): Matcher => {
    const ways = alternatives.map(({ elements }) => sequence(elements, back));
    return (at, next) => ways.some((way) => (step(), way(at, next)));
  };
  const lookaround = (node: AST.LookaroundAssertion): Matcher => {
    const inside = either(node.alternatives, node.kind === 'lookbehind');
    return (at, next) => inside(at, () => true) !== node.negate && next(at);
  };
  const atEdge = (node: AST.EdgeAssertion): Matcher => {
    const isBreak = (letter: string | undefined) => letter !== undefined && /[\n\r\u2028\u2029]/.test(letter);
    return (at, next) => {
      const outer = node.kind === 'start' ? at === 0 : at === text.length;
      return (outer || (flags.includes('m') && isBreak(text[node.kind === 'start' ? at - 1 : at]))) && next(at);
    };
  };
  const atWord = (node: AST.WordBoundaryAssertion): Matcher => {
    const isWord = (letter: string | undefined) => letter !== undefined && /\w/.test(letter);
    return (at, next) => (isWord(text[at - 1]) !== isWord(text[at])) !== node.negate && next(at);
  };
  const repeated = ({ element, min, max, greedy }: AST.Quantifier, back: boolean): Matcher => {
    if (isLetter(element)) return repeatedLetter(over(element, back), min, max, greedy);
    const one = matcher(element, back);
    return (from, next) => {
      const again = (count: number, at: number): boolean => {
        step();
        const more = () => count < max && one(at, (to) => (to !== at || count < min) && again(count + 1, to));
        if (count < min) return more();
        return greedy ? more() || next(at) : next(at) || more();
      };
      return again(0, from);
    };
  };
  const reference = ({ resolved }: AST.Backreference, back: boolean): Matcher => {
    const fold = (part: string) => (flags.includes('i') ? part.toLowerCase() : part);
    return (at, next) => {
      step();
      const group = [resolved].flat()[0];
      const [from, to] = (group && captured.get(group)) ?? [0, 0];
      const end = back ? at - (to - from) : at + (to - from);
      const there = back ? text.slice(Math.max(0, end), at) : text.slice(at, end);
      return fold(there) === fold(text.slice(from, to)) && next(end);
    };
  };
  const group = (node: AST.CapturingGroup, back: boolean): Matcher => {
    const inside = either(node.alternatives, back);
    return (at, next) =>
      inside(at, (to) => {
        const before = captured.get(node);
        captured.set(node, at < to ? [at, to] : [to, at]);
        if (next(to)) return true;
        if (before) captured.set(node, before);
        else captured.delete(node);
        return false;
      });
  };
  const matcher = (node: AST.Element, back: boolean): Matcher => {
    switch (node.type) {
      case 'Assertion':
        if (node.kind === 'lookahead' || node.kind === 'lookbehind') return lookaround(node);
        return node.kind === 'word' ? atWord(node) : atEdge(node);
      case 'Quantifier':
        return repeated(node, back);
      case 'CapturingGroup':
        return group(node, back);
      case 'Group':
        return either(node.alternatives, back);
      case 'Backreference':
        return reference(node, back);
      default: {
        const letter = over(node, back);
        return (at, next) => {
          const to = letter(at);
          return to >= 0 && next(to);
        };
      }
    }
  };

  const start = either(tree.alternatives, false);
  return (whole, most) => {
    [text, steps, limit] = [whole, 0, most];
    const found: Counted['found'] = [];
    try {
      for (let at = 0; at <= text.length; ) {
        captured.clear();
        let end = -1;
        start(at, (to) => ((end = to), true));
        if (end < 0 && flags.includes('y')) break;
        if (end >= 0) found.push([at, end]);
        at = end > at ? end : at === text.length ? at + 1 : beyond(at, false);
      }
    } catch (error) {
      if (error instanceof RangeError) return { found, steps, isTooDeep: true };
      if (!(error instanceof TooMany)) throw error;
    }
    return { found, steps, isTooDeep: false };
  };
}

/** In a loop, not a call in a call: texts are long. */
function repeatedLetter(over: (at: number) => number, min: number, max: number, greedy: boolean): Matcher {
  return (from, next) => {
    const places = [from];
    const grow = () => {
      const to = places.length <= max ? over(places.at(-1) ?? from) : -1;
      if (to >= 0) places.push(to);
      return to >= 0;
    };
    while ((greedy || places.length <= min) && grow());
    if (places.length <= min) return false;
    if (!greedy) {
      do if (next(places.at(-1) ?? from)) return true;
      while (grow());
      return false;
    }
    for (; places.length > min; places.pop()) if (next(places.at(-1) ?? from)) return true;
    return false;
  };
}

const isLetter = ({ type }: AST.Element) =>
  type === 'Character' || type === 'CharacterSet' || type === 'CharacterClass' || type === 'ExpressionCharacterClass';
