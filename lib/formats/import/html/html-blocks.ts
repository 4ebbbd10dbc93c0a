import type { BlockJson, InlineJson, ListItemJson, MarkJson } from '@/lib/text/body';
import { type Raise, raised } from '../raised';
import { BlockText } from './block-text';
import { type HtmlChild, type HtmlElement, textOf } from './html-tree';
import { importedBlock, itemOf } from './imported-block';
import { inlineMarks, isSuperscript, raiseOf } from './inline-marks';
import { type ListEntry, nestEntries } from './list-entries';
import { listNumbers } from './list-numbers';
import { paragraphRole, type Role } from './paragraph-role';
import { saidLevel } from './said-level';
import { isWordMarker, wordEntry } from './word-entry';

interface ReadRules {
  /** The sources that a reference to a note stands for, counted from 0. */
  references: ReadonlyMap<HtmlElement, readonly number[]>;
  /** What is no part of the text. */
  dropped: ReadonlySet<HtmlElement>;
}
interface ReadBlocks {
  blocks: BlockJson[];
  /** Which of them the page itself calls its title or its subtitle. */
  roles: ReadonlyMap<BlockJson, 'title' | 'subtitle'>;
}

const BLOCKS = new Set(
  (
    'address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup html legend li ' +
    'main p pre search section summary table tbody td tfoot th thead tr'
  ).split(' '),
);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
/** A list here still has room for its paragraphs in the closed schema (`parseBody`); deeper ones are read as what they hold. */
const MOST_LEVELS = 38;
const PLAIN: Role = { kind: 'paragraph' };

interface Context {
  marks: readonly MarkJson[];
  role: Role;
  /** White space is kept, as in `pre`. */
  pre: boolean;
  raise: Raise | null;
  /** How many nodes of the body stand above. */
  level: number;
}

/** Reads what stands in an element as blocks of the closed schema. What the schema does not know leaves its text. */
export function htmlBlocks(root: HtmlElement, rules: ReadRules): ReadBlocks {
  const roles = new Map<BlockJson, 'title' | 'subtitle'>();
  const flow = new Flow(rules, roles);
  flow.read(root.children, { marks: [], role: PLAIN, pre: false, raise: null, level: 1 });
  return { blocks: flow.end(), roles };
}

/** The blocks of one place: the page, a quotation, an entry of a list. */
class Flow {
  private readonly blocks: BlockJson[] = [];
  private block = new BlockText();
  private entries: ListEntry[] = [];
  private readonly rules: ReadRules;
  private readonly roles: Map<BlockJson, 'title' | 'subtitle'>;

  constructor(rules: ReadRules, roles: Map<BlockJson, 'title' | 'subtitle'>) {
    this.rules = rules;
    this.roles = roles;
  }

  end(): BlockJson[] {
    this.endLine(PLAIN);
    this.endEntries();
    return this.blocks;
  }

  read(children: readonly HtmlChild[], context: Context): void {
    for (const child of children) {
      if (typeof child !== 'string') this.readElement(child, context);
      else if (context.pre) this.block.exactText(child, context.marks);
      else this.block.text(context.raise === null ? child : raised(child, context.raise, this.block.before), context.marks);
    }
  }

  private readElement(element: HtmlElement, context: Context): void {
    const { tag, css } = element;
    if (this.rules.dropped.has(element) || isWordMarker(element) || isComma(element)) return;
    const sources = this.rules.references.get(element);
    if (sources !== undefined) return this.block.refer(sources);
    if (tag === 'br') return this.block.break(context.marks);
    const whiteSpace = css['white-space'];
    const pre = tag === 'pre' || (whiteSpace === undefined ? context.pre : /^(?:pre|break-spaces)/.test(whiteSpace));
    const inside = { ...context, pre, marks: inlineMarks(element, context.marks), raise: raiseOf(element, context.raise) };
    const role = paragraphRole(element);
    const isBlock = role !== null || BLOCKS.has(tag) || LISTS.has(tag) || tag === 'hr' || tag === 'blockquote';
    if (tag === 'rt') return this.readReading(element, inside);
    if (tag === 'q') return this.readQuoted(element, inside);
    if (!isBlock) return this.read(element.children, inside);
    this.endLine(context.role);
    if (tag === 'hr') this.push({ type: 'horizontalRule' });
    else if (LISTS.has(tag)) this.readList(element, { ...inside, role: PLAIN });
    else if (tag === 'blockquote') this.readQuotation(element, { ...inside, role: PLAIN });
    else {
      const entry = wordEntry(element);
      if (entry !== null) return this.addEntry(entry, this.inside(element.children, { ...inside, role: PLAIN }, 2));
      const own = role ?? context.role;
      this.read(element.children, { ...inside, role: own });
      this.endLine(own);
    }
  }

  /** How characters are read stands above them in print, and in brackets behind them here, as the page itself has them for programs that cannot (`rp`). */
  private readReading(element: HtmlElement, context: Context): void {
    const hasBrackets = element.parent?.children.some((child) => typeof child !== 'string' && child.tag === 'rp') === true;
    const isWritten = !hasBrackets && textOf(element).trim() !== '';
    if (isWritten) this.block.text('（', context.marks);
    this.read(element.children, context);
    if (isWritten) this.block.text('）', context.marks);
  }

  /** Browsers print the quotation marks. */
  private readQuoted(element: HtmlElement, context: Context): void {
    const isWritten = !/^\s*["“„«‘‹「]/u.test(textOf(element));
    if (isWritten) this.block.text('“', context.marks);
    this.read(element.children, context);
    if (isWritten) this.block.text('”', context.marks);
  }

  /** The blocks of an element by themselves, so many levels further down. */
  private inside(children: readonly HtmlChild[], context: Context, levels: number): BlockJson[] {
    const flow = new Flow(this.rules, this.roles);
    flow.read(children, { ...context, level: context.level + levels });
    return flow.end();
  }

  private readQuotation({ children }: HtmlElement, context: Context): void {
    if (context.level > MOST_LEVELS) {
      this.read(children, context);
      return this.endLine(PLAIN);
    }
    const content = this.inside(children, context, 1);
    if (content.length > 0) this.push({ type: 'blockquote', content });
  }

  private readList(list: HtmlElement, context: Context): void {
    if (context.level > MOST_LEVELS) {
      this.read(list.children, context);
      return this.endLine(PLAIN);
    }
    if (list.children.some((child) => typeof child !== 'string' && saidLevel(child, list) !== null))
      return this.readLevels(list, context, `list ${list.at}`);
    const numbers = list.tag === 'ol' ? listNumbers(list) : null;
    let items: ListItemJson[] = [];
    let start = 1;
    const end = () => {
      if (items.length === 0) return;
      this.push(
        numbers === null ? { type: 'bulletList', content: items } : { type: 'orderedList', attrs: { start }, content: items },
      );
      items = [];
    };
    for (const child of list.children) {
      if (typeof child === 'string' && child.trim() === '') continue;
      const isItem = typeof child !== 'string' && child.tag === 'li';
      if (isItem && this.rules.dropped.has(child)) continue;
      const own = isItem ? { ...context, marks: inlineMarks(child, context.marks) } : context;
      const content = this.inside(isItem ? child.children : [child], own, 2);
      const last = items.at(-1);
      // Old pages put a list into a list, not into its last entry.
      if (last !== undefined && content.every(isList)) last.content.push(...content);
      else if (content.length > 0) {
        const number = isItem ? numbers?.get(child) : undefined;
        if (number !== undefined && number !== start + items.length) end();
        if (items.length === 0) start = number ?? 1;
        items.push({ type: 'listItem', content: itemOf(content) });
      }
    }
    end();
  }

  /** Entries that say their level themselves: Word on the web, Google Docs. */
  private readLevels(list: HtmlElement, context: Context, name: string): void {
    const numbers = list.tag === 'ol' ? listNumbers(list) : null;
    for (const child of list.children) {
      if (typeof child === 'string' || this.rules.dropped.has(child)) continue;
      if (LISTS.has(child.tag)) this.readLevels(child, context, name);
      if (child.tag !== 'li') continue;
      const { level, list: said } = saidLevel(child, list) ?? { level: 1, list: null };
      const own = { ...context, marks: inlineMarks(child, context.marks) };
      // Some write a list for each entry, and a number only where it does not go on.
      const number = (list.attributes.start ?? child.attributes.value) ? numbers?.get(child) : undefined;
      const entry = { level, ordered: numbers !== null, numbers: number === undefined ? [] : [number], list: said ?? name };
      this.addEntry(entry, this.inside(child.children, own, 2 * level));
    }
  }

  private addEntry(entry: Omit<ListEntry, 'content'>, content: BlockJson[]): void {
    if (content.length > 0) this.entries.push({ ...entry, content: itemOf(content) });
  }

  private endEntries(): void {
    const { entries } = this;
    this.entries = [];
    for (const list of nestEntries(entries)) this.blocks.push(list);
  }

  private push(block: BlockJson): void {
    this.endEntries();
    this.blocks.push(block);
  }

  private endLine(role: Role): void {
    const { block } = this;
    this.block = new BlockText();
    for (const content of block.paragraphs()) this.add(role, content);
  }

  private add(role: Role, content: InlineJson[]): void {
    const block = importedBlock(role, content);
    const entry = this.entries.at(-1);
    if (role.kind === 'continuation' && entry !== undefined) {
      entry.content.push(block);
      return;
    }
    const before = this.entries.length === 0 ? this.blocks.at(-1) : undefined;
    if (role.kind === 'quotation' && before?.type === 'blockquote') before.content.push(block);
    else this.push(role.kind === 'quotation' ? { type: 'blockquote', content: [block] } : block);
    if (role.kind === 'title' || role.kind === 'subtitle') this.roles.set(block, role.kind);
  }
}

function isList({ type }: BlockJson): boolean {
  return type === 'bulletList' || type === 'orderedList';
}

/** The comma between two raised numbers. */
function isComma(element: HtmlElement): boolean {
  return isSuperscript(element) && element.children.length === 1 && /^[\s\u00A0]*[,;][\s\u00A0]*$/.test(textOf(element));
}
