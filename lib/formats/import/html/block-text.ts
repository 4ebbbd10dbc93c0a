import type { InlineJson, MarkJson } from '@/lib/text/body';

interface Leaf {
  /** A line feed is a hard break. */
  text: string;
  marks: readonly MarkJson[];
}

/** How far back a reference reaches at most: a word, or in scripts without spaces about a clause. In UTF-16 units. */
const WORD_MOST = 80;
/** Sources that one word rests on at most; nobody counts further. */
const SOURCES_MOST = 20;
const BREAK = '\n';

/** The text of one block while it is read: white space as a browser shows it, and references to sources on the word before them. */
export class BlockText {
  private readonly leaves: Leaf[] = [];
  private endsInSpace = true;
  private waiting: MarkJson[] = [];

  /** White space that browsers run together becomes one space, and none at the start of a line; a no-break space stays. */
  text(text: string, marks: readonly MarkJson[]): void {
    let shown = text.replace(/[ \t\n\r\f]+/g, ' ');
    if (this.endsInSpace && shown.startsWith(' ')) shown = shown.slice(1);
    if (shown === '') return;
    this.endsInSpace = shown.endsWith(' ');
    this.push(shown, marks);
  }

  /** Text whose white space is kept, as in `pre`. */
  exactText(text: string, marks: readonly MarkJson[]): void {
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.break(marks);
      if (line === '') continue;
      this.push(line, marks);
      this.endsInSpace = false;
    }
  }

  /** The last signs of the text, in UTF-16 units. */
  get before(): string {
    return this.leaves
      .slice(-4)
      .map(({ text }) => text.slice(-8))
      .join('');
  }

  break(marks: readonly MarkJson[]): void {
    this.dropEndingSpace();
    this.leaves.push({ text: BREAK, marks });
    this.endsInSpace = true;
  }

  /** Says that the word before rests on these sources, counted from 0; at the start of a block it is the word after. */
  refer(sources: readonly number[]): void {
    const marks = sources.map((source): MarkJson => ({ type: 'source_ref', attrs: { source } }));
    const end = this.leaves.findLastIndex(({ text }) => text.trim() !== '');
    if (end < 0) this.waiting = marks;
    else this.markWord(end, marks);
  }

  private markWord(end: number, marks: readonly MarkJson[]): void {
    let left = WORD_MOST;
    for (let at = end; at >= 0 && left > 0; at--) {
      const leaf = this.leaves[at];
      if (leaf === undefined || leaf.text === BREAK) return;
      const text = at === end ? leaf.text.trimEnd() : leaf.text;
      // Linked words are one thing: the reference is to all of them.
      const isLinked = leaf.marks.some(({ type }) => type === 'link');
      const word = isLinked ? text : lastWord(text.slice(-left));
      const start = text.length - word.length;
      const parts = [
        { ...leaf, text: text.slice(0, start) },
        { text: word, marks: [...leaf.marks, ...marks].slice(0, SOURCES_MOST) },
        { ...leaf, text: leaf.text.slice(text.length) },
      ].filter((part) => part.text !== '');
      this.leaves.splice(at, 1, ...parts);
      left -= word.length;
      if (start > 0) return;
    }
  }

  private push(text: string, marks: readonly MarkJson[]): void {
    this.leaves.push({ text, marks });
    if (this.waiting.length === 0) return;
    const waiting = this.waiting;
    this.waiting = [];
    this.markWord(this.leaves.length - 1, waiting);
  }

  private dropEndingSpace(): void {
    const last = this.leaves.at(-1);
    if (!this.endsInSpace || last === undefined || !last.text.endsWith(' ')) return;
    last.text = last.text.slice(0, -1);
  }

  /** The lines of text between two or more breaks, which is how mail and old pages part paragraphs. Blank ones are left out. */
  paragraphs(): InlineJson[][] {
    const parts: Leaf[][] = [[]];
    let broken = false;
    for (const leaf of this.leaves) {
      if (leaf.text === BREAK && broken) parts.push([]);
      else parts.at(-1)?.push(leaf);
      broken = leaf.text === BREAK || (broken && leaf.text.trim() === '');
    }
    return parts.map((part) => written(trimmed(part))).filter((part) => part.length > 0);
  }

  /** Everything, blank or not, but for the space that a browser would not show. */
  exactly(): InlineJson[] {
    this.dropEndingSpace();
    return written(this.leaves);
  }
}

/** What stands behind the last white space. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && text.charAt(start - 1).trim() !== '') start--;
  return text.slice(start);
}

/** Without white space and breaks at either end, and without white space before a break. */
function trimmed(leaves: readonly Leaf[]): Leaf[] {
  const kept: Leaf[] = [];
  const dropEnd = () => {
    for (let last = kept.at(-1); last !== undefined && last.text !== BREAK; last = kept.at(-1)) {
      const text = last.text.trimEnd();
      if (text !== '') {
        kept[kept.length - 1] = { ...last, text };
        return;
      }
      kept.pop();
    }
  };
  for (const leaf of leaves) {
    if (leaf.text === BREAK) {
      dropEnd();
      if (kept.length > 0) kept.push(leaf);
    } else if (kept.length > 0) kept.push(leaf);
    else if (leaf.text.trim() !== '') kept.push({ ...leaf, text: leaf.text.trimStart() });
  }
  dropEnd();
  while (kept.at(-1)?.text === BREAK) {
    kept.pop();
    dropEnd();
  }
  return kept;
}

function written(leaves: readonly Leaf[]): InlineJson[] {
  return leaves.flatMap(({ text, marks }): InlineJson[] => {
    const own = marks.length === 0 ? {} : { marks: [...marks] };
    if (text === BREAK) return [{ type: 'hardBreak', ...own }];
    return text === '' ? [] : [{ type: 'text', text, ...own }];
  });
}
