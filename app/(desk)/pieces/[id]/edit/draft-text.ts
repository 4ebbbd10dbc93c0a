import { saveDraftInput } from '@/lib/review/outside';
import type { DraftView } from '@/lib/review/views/text';
import { oneLine } from '@/lib/text/one-line';
import { proseText } from '@/lib/text/prose-text';
import { parseBody } from '@/lib/text/schema';

/** What is written. */
export type DraftText = DraftView['content'];
type DraftField = keyof DraftText;
/** What the server would refuse to keep. `field` is a dotted path; `over`: how many characters too long. */
export interface Unkept {
  field: string;
  over: number | null;
}

export const textOf = ({ content }: Pick<DraftView, 'content'>): DraftText => content;

/** The fields that say something else than `saved`, without those that cannot be kept as they are: those stay on this device. */
export function patchOf(text: DraftText, saved: DraftText): { patch: Partial<DraftText>; unkept: Unkept[] } {
  const changed = fields.filter((field) => JSON.stringify(text[field]) !== JSON.stringify(saved[field]));
  const patch: Partial<DraftText> = pick(text, changed);
  const checked = saveDraftInput.safeParse(patch);
  if (checked.success) return { patch, unkept: [] };
  const unkept = checked.error.issues.map(({ path, code, ...issue }) => ({
    field: path.join('.'),
    over: code === 'too_big' && 'maximum' in issue ? lengthAt(patch, path) - Number(issue.maximum) : null,
  }));
  const bad = new Set(checked.error.issues.map(({ path }) => path[0]));
  return {
    patch: pick(
      text,
      changed.filter((field) => !bad.has(field)),
    ),
    unkept,
  };
}

/** Would the server keep the same of both? It trims, normalises, and leaves out what the closed schema does not name. */
export const sameText = (a: DraftText, b: DraftText): boolean => a === b || keptForm(a) === keptForm(b);

const fields = [
  'headline',
  'standfirst',
  'byline',
  'body',
  'sources',
  'disclosure',
  'language',
  'topics',
] as const satisfies DraftField[];

function pick(text: DraftText, wanted: DraftField[]): Partial<DraftText> {
  return Object.fromEntries(wanted.map((field) => [field, text[field]]));
}

function keptForm(text: DraftText): string {
  const parsed = parseBody(text.body);
  return JSON.stringify([
    oneLine(text.headline),
    oneLine(text.standfirst),
    oneLine(text.byline),
    parsed.ok ? parsed.body : text.body,
    text.sources.map(({ title, url }) => [oneLine(title), url.trim()]),
    proseText(text.disclosure),
    text.language,
    text.topics,
  ]);
}

function lengthAt(patch: unknown, path: PropertyKey[]): number {
  let value = patch;
  for (const key of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}
