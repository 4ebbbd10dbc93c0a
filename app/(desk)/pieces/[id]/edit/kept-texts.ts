import { z } from 'zod';
import { attempt } from '@/app/_ui/attempt';
import { contentView } from '@/lib/review/views/piece';
import type { DraftText } from './draft-text';

const draftText = z.object(contentView.shape);
const keptText = z.object({
  /** The revision it was written on. */
  base: z.number(),
  text: draftText,
  /** The last text that went out without an answer: it may have arrived. */
  sent: draftText.nullable(),
  at: z.string(),
});
type KeptText = z.infer<typeof keptText>;
const asideText = z.object({ text: draftText, whose: z.enum(['mine', 'theirs']), at: z.string() });
export type AsideText = z.infer<typeof asideText>;

/**
 * What is kept on this device of one person's work on one piece. Each open page keeps under a key of its own, so that two tabs do not overwrite each
 * other's words; texts set aside after a conflict stay until they are discarded. A browser that keeps nothing answers `false`.
 */
export class KeptTexts {
  private readonly prefix: string;
  private readonly asideKey: string;
  /** What this browser would not keep still stands on the open page. */
  private unkept: AsideText[] = [];
  private readonly page: string;

  constructor(personId: string, pieceId: string, page: string) {
    this.page = page;
    this.prefix = `counterpoint.draft.${personId}.${pieceId}.`;
    this.asideKey = `counterpoint.aside.${personId}.${pieceId}`;
  }

  keep(base: number, text: DraftText, sent: DraftText | null, at: string): boolean {
    return attempt(() =>
      localStorage.setItem(this.prefix + this.page, JSON.stringify({ base, text, sent, at } satisfies KeptText)),
    );
  }

  forget(key = this.prefix + this.page): void {
    attempt(() => localStorage.removeItem(key));
  }

  /** Texts of pages that were left before everything was saved, and of other open tabs; the newest first. */
  others(): { key: string; kept: KeptText }[] {
    const found: { key: string; kept: KeptText }[] = [];
    attempt(() => {
      for (const key of Object.keys(localStorage)) {
        if (!key.startsWith(this.prefix) || key === this.prefix + this.page) continue;
        const read = keptText.safeParse(parsed(localStorage.getItem(key)));
        if (read.success) found.push({ key, kept: read.data });
      }
    });
    return found.sort((a, b) => b.kept.at.localeCompare(a.kept.at));
  }

  asides(): AsideText[] {
    let found: AsideText[] = [];
    attempt(() => {
      const read = z.array(asideText).safeParse(parsed(localStorage.getItem(this.asideKey)));
      found = read.success ? read.data : [];
    });
    return [...found, ...this.unkept];
  }

  /** Before a text gives way to another. `false`: it stands only on this page. */
  setAside(aside: AsideText): boolean {
    const stored = this.asides().filter((aside) => !this.unkept.includes(aside));
    const keeps = this.putAsides([...stored, aside]);
    if (!keeps) this.unkept = [...this.unkept, aside];
    return keeps;
  }

  dropAside(at: string): void {
    this.unkept = this.unkept.filter((aside) => aside.at !== at);
    this.putAsides(this.asides().filter((aside) => aside.at !== at && !this.unkept.includes(aside)));
  }

  private putAsides(all: AsideText[]): boolean {
    return attempt(() =>
      all.length === 0 ? localStorage.removeItem(this.asideKey) : localStorage.setItem(this.asideKey, JSON.stringify(all)),
    );
  }
}

function parsed(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
