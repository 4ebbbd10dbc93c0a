import { LRUCache } from 'lru-cache';
import { perProcess } from '@/db/per-process';
import type { BuiltView } from '@/db/reader/built-view';

interface Entry extends BuiltView {
  changed: string;
}

/** Bytes of JSON: a hundred reviews that are open at a time, or a few of very long texts. */
const MOST = 16_000_000;

const kept = perProcess(
  'views',
  () =>
    new LRUCache<string, Entry>({
      maxSize: MOST,
      sizeCalculation: ({ bytes }, key) => bytes.length + key.length,
    }),
);

/** The view that was built for this person and address, if nothing changed since (`changedNumber`) and no moment that it names has come. */
export function keptView(name: string, changed: string, now: number): BuiltView | null {
  const entry = kept().get(name);
  return entry && entry.changed === changed && now < entry.until ? entry : null;
}

/** Keeps a view. `changed`: read before it was built, so that one which is newer than its number is only built once more. */
export const keepView = (name: string, changed: string, view: BuiltView): void => void kept().set(name, { ...view, changed });
