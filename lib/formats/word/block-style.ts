/**
 * Word has paragraphs in a row, a piece has blocks inside blocks. Where a paragraph stands is written in the name of its style, in words that an editor can
 * read: "Counterpoint quote › bullets". Styles survive editing, and a paragraph that is added below takes the one above it.
 */
export type Container =
  | { kind: 'quote' /** Its sibling before it is of the same kind, and it is another one. */; fresh: boolean }
  | {
      kind: 'bullets' | 'numbers';
      fresh: boolean /** Of numbers: the first one. */;
      start: number /** Begins an item. */;
      item: boolean;
    };
export type Leaf = 'paragraph' | 'heading' | 'small heading' | 'line';
/** From the outermost container to the block itself. */
export type BlockStyle = { inside: readonly Container[]; leaf: Leaf };

const PREFIX = 'Counterpoint ';
const STEP = ' › ';

export function styleName({ inside, leaf }: BlockStyle): string {
  return PREFIX + [...inside.map(containerName), ...(leaf === 'paragraph' && inside.length > 0 ? [] : [leaf])].join(STEP);
}

function containerName(container: Container): string {
  const fresh = container.fresh ? 'new ' : '';
  if (container.kind === 'quote') return `${fresh}quote`;
  return `${fresh}${container.kind}${container.kind === 'numbers' && container.start !== 1 ? ` from ${container.start}` : ''}${container.item ? '' : ' (more)'}`;
}

/** The style that a name tells of; null: it is not one of ours. */
export function readStyleName(name: string): BlockStyle | null {
  if (!name.toLowerCase().startsWith(PREFIX.toLowerCase())) return null;
  const steps = name.slice(PREFIX.length).split(STEP);
  const last = steps.at(-1)?.toLowerCase();
  const leaf = leaves.find((leaf) => leaf === last);
  const inside = (leaf ? steps.slice(0, -1) : steps).map(readContainer);
  return inside.every((container) => container !== null) && (leaf || inside.length > 0)
    ? { inside, leaf: leaf ?? 'paragraph' }
    : null;
}
const leaves: readonly Leaf[] = ['paragraph', 'heading', 'small heading', 'line'];

const CONTAINER =
  /^(?<fresh>new )?(?:(?<quote>quote)|(?<list>bullets|numbers)(?: from (?<start>\d{1,10}))?(?<more> \(more\))?)$/i;

function readContainer(step: string): Container | null {
  const found = CONTAINER.exec(step)?.groups;
  if (!found) return null;
  const fresh = found['fresh'] !== undefined;
  if (found['quote'] !== undefined) return { kind: 'quote', fresh };
  const kind = found['list']?.toLowerCase() === 'numbers' ? 'numbers' : 'bullets';
  return { kind, fresh, start: Number(found['start'] ?? 1), item: found['more'] === undefined };
}
