import { type Problem, send } from '@/app/_ui/client';
import { newId } from '@/app/_ui/new-id';
import { type DraftView, draftView } from '@/lib/review/views/text';
import type { Translate } from '@/lib/words/language';
import { type DraftText, patchOf, sameText, textOf, type Unkept } from './draft-text';
import { type AsideText, KeptTexts } from './kept-texts';

/** After the last keystroke. */
const SAVE_AFTER_MS = 1_000;
const KEEP_AFTER_MS = 200;
const RETRY_MS = [2_000, 5_000, 15_000, 30_000];
/** Browsers let 64 kB through when a page is left. */
const LEAVING_MOST = 60_000;

export type Saving = 'idle' | 'saving' | 'saved' | 'offline' | 'failed' | 'conflict' | 'held';
export interface DraftState {
  /** What this device may have kept has been looked for: from now on one can type. */
  ready: boolean;
  text: DraftText;
  revision: number;
  saving: Saving;
  savedAt: string;
  problem: Problem | null;
  /** Fields that the server would refuse; everything else is saved. */
  unkept: Unkept[];
  /** Somebody saved in between: what is stored now. */
  conflict: DraftView | null;
  /** `mine` of the conflict was not typed here but kept on this device. */
  fromDevice: boolean;
  notice: { kind: 'restored' } | { kind: 'newer'; by: string; at: string } | null;
  /** Counts how often the text was put here by something else than typing. */
  replaced: number;
  /** This browser keeps texts on this device. */
  keeps: boolean;
  asides: AsideText[];
}

/**
 * Brings what is typed to the server, about a second after the last keystroke, each save on the revision it was written on (If-Match). Until the
 * server has it, it is kept on this device. When somebody saved in between, nothing is written before a person has chosen; what gives way is set aside.
 */
export class DraftKeeper {
  private state: DraftState;
  /** What the server has, in the form in which it was sent. */
  private saved: DraftText;
  private sent: DraftText | null = null;
  private running: Promise<void> | null = null;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  /** The draft as the server last showed it. */
  private latest: DraftView;
  private readonly listeners = new Set<() => void>();
  private readonly kept: KeptTexts;

  private readonly pieceId: string;
  private readonly t: Translate;

  constructor(t: Translate, pieceId: string, personId: string, draft: DraftView) {
    this.t = t;
    this.pieceId = pieceId;
    this.kept = new KeptTexts(personId, pieceId, newId());
    this.saved = textOf(draft);
    this.latest = draft;
    this.state = {
      ready: false,
      text: this.saved,
      revision: draft.revision,
      saving: 'idle',
      savedAt: draft.savedAt,
      problem: null,
      unkept: [],
      conflict: null,
      fromDevice: false,
      notice: null,
      replaced: 0,
      keeps: true,
      asides: [],
    };
  }

  readonly get = (): DraftState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** From here on it watches the page. What it gives back stops that, and sends what is not saved yet. */
  start(): () => void {
    const onHidden = () => (document.visibilityState === 'hidden' ? this.leave() : void this.refresh());
    const onOnline = () => this.isDirty() && void this.save();
    const onLeave = () => this.leave();
    const onUnload = (event: BeforeUnloadEvent) => {
      this.keep();
      if (this.isDirty() && !this.state.keeps) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', onOnline);
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('beforeunload', onUnload);
    this.set({ asides: this.kept.asides() });
    this.restore();
    this.set({ ready: true });
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('beforeunload', onUnload);
      this.leave();
    };
  }

  change(patch: Partial<DraftText>): void {
    this.set({ text: { ...this.state.text, ...patch }, notice: null });
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => this.keep(), KEEP_AFTER_MS);
    this.saveIn(SAVE_AFTER_MS);
  }

  /** Saves now. `true`: the server has every word of what is on the screen. */
  async settle(): Promise<boolean> {
    this.failures = 0;
    for (let round = 0; round < 5 && (this.running || this.isDirty()); round++) {
      await this.save();
      if (this.state.saving !== 'saved' && this.state.saving !== 'saving') break;
    }
    return !this.isDirty() && this.state.conflict === null;
  }

  save(leaving = false): Promise<void> {
    clearTimeout(this.saveTimer);
    if (this.state.conflict) return Promise.resolve();
    const { text } = this.state;
    this.running ??= this.put(leaving).finally(() => {
      this.running = null;
      const typedOn = this.state.text !== text && this.isDirty();
      if (typedOn && (this.state.saving === 'saved' || this.state.saving === 'held')) this.saveIn(SAVE_AFTER_MS);
    });
    return this.running;
  }

  keepMine(): void {
    const { conflict } = this.state;
    if (!conflict) return;
    this.setAside(textOf(conflict), 'theirs');
    this.saved = textOf(conflict);
    this.set({ conflict: null, fromDevice: false, revision: conflict.revision });
    void this.save();
  }

  takeTheirs(): void {
    const { conflict, text } = this.state;
    if (!conflict) return;
    this.setAside(text, 'mine');
    this.adopt(conflict);
    this.set({ conflict: null, fromDevice: false, notice: null });
  }

  /** Puts a text that was set aside into the page; what stands there takes its place aside. */
  bringBack(aside: AsideText): void {
    if (!sameText(this.state.text, aside.text)) this.setAside(this.state.text, 'mine');
    this.dropAside(aside);
    this.set({ replaced: this.state.replaced + 1 });
    this.change(aside.text);
  }

  /** Begins anew from a text that is not a draft; what stands in the page takes its place aside. */
  startFrom(text: DraftText): void {
    if (sameText(this.state.text, text)) return;
    this.setAside(this.state.text, 'mine');
    this.set({ replaced: this.state.replaced + 1 });
    this.change(text);
  }

  /** The server put the text of a file into the draft; what stood here before is set aside, with whatever was typed meanwhile. `false`: it says the same. */
  replaced(stored: DraftView): boolean {
    const differs = !sameText(this.state.text, textOf(stored));
    if (differs) this.setAside(this.state.text, 'mine');
    this.adopt(stored);
    this.set({ notice: null });
    return differs;
  }

  dropAside(aside: AsideText): void {
    this.kept.dropAside(aside.at);
    this.set({ asides: this.kept.asides() });
  }

  /** What others saved meanwhile, if nothing here waits to be saved. */
  async refresh(): Promise<void> {
    if (this.isDirty() || this.running || this.state.conflict) return;
    const got = await send(this.t, 'GET', `/pieces/${this.pieceId}/draft`);
    const found = got.ok ? draftView.safeParse(got.data) : null;
    if (!found?.success || this.isDirty() || this.running || found.data.revision <= this.state.revision) return;
    const { savedBy, savedAt } = found.data;
    const told = !sameText(textOf(found.data), this.state.text);
    this.adopt(found.data);
    if (told) this.set({ notice: { kind: 'newer', by: savedBy.label, at: savedAt } });
  }

  isDirty = (): boolean => patchIsWaiting(this.state.text, this.saved);

  /** Words of an earlier visit that never reached the server come back; if somebody saved since, both texts are shown. */
  private restore(): void {
    if (this.isDirty() || this.state.conflict) return;
    for (const { key, kept } of this.kept.others()) {
      const { text, sent, base } = kept;
      if (sameText(text, this.saved)) {
        this.kept.forget(key);
        continue;
      }
      const arrived = base === this.state.revision || (sent !== null && sameText(sent, this.saved));
      const stored = arrived ? null : this.latest;
      this.set({ text, replaced: this.state.replaced + 1, notice: arrived ? { kind: 'restored' } : null });
      this.keep();
      this.kept.forget(key);
      if (stored) this.set({ conflict: stored, fromDevice: true, saving: 'conflict' });
      else void this.save();
      return;
    }
  }

  private async put(leaving: boolean): Promise<void> {
    const { text, revision } = this.state;
    const { patch, unkept } = patchOf(text, this.saved);
    if (Object.keys(patch).length === 0) {
      if (unkept.length === 0) this.kept.forget();
      this.set({ unkept, saving: unkept.length > 0 ? 'held' : this.state.saving === 'idle' ? 'idle' : 'saved', problem: null });
      return;
    }
    this.set({ saving: 'saving', unkept });
    const small = leaving && JSON.stringify(patch).length < LEAVING_MOST;
    const before = this.saved;
    const attempt = { ...this.saved, ...patch };
    const unanswered = this.sent;
    this.sent = attempt;
    if (leaving) this.keep();
    const put = await send(this.t, 'PUT', `/pieces/${this.pieceId}/draft`, patch, { ifMatch: `"${revision}"`, keepalive: small });
    if (put.ok) return this.arrived(put.data, attempt, unkept);
    const { problem } = put;
    if (problem.code !== 'stale_draft') return this.missed(problem);
    this.sent = null;
    const stored = draftView.safeParse(problem['draft']);
    if (!stored.success) return this.missed(problem);
    const there = textOf(stored.data);
    // An earlier try arrived and only its answer was lost, or the other text says the same: then nobody's words are in question.
    const own = [text, unanswered, before].find((part) => part !== null && sameText(part, there));
    if (own) {
      this.saved = own;
      this.set({ revision: stored.data.revision, savedAt: stored.data.savedAt, saving: 'saved', problem: null });
      if (!this.isDirty()) this.kept.forget();
      return;
    }
    this.set({ conflict: stored.data, saving: 'conflict', problem: null });
    this.keep();
  }

  private arrived(data: Record<string, unknown>, attempt: DraftText, unkept: Unkept[]): void {
    const stored = draftView.safeParse(data);
    this.failures = 0;
    this.sent = null;
    this.saved = attempt;
    if (stored.success) {
      this.latest = stored.data;
      this.set({ revision: stored.data.revision, savedAt: stored.data.savedAt });
    }
    this.set({ saving: unkept.length > 0 ? 'held' : 'saved', problem: null });
    if (this.isDirty()) this.keep();
    else this.kept.forget();
  }

  private missed(problem: Problem): void {
    const offline = problem.code === 'offline';
    if (!offline) this.sent = null;
    this.keep();
    this.set({ saving: offline ? 'offline' : 'failed', problem });
    // What was refused for what it says is refused again; only what failed on the way is tried again by itself.
    if (offline || problem.status >= 500 || problem.status === 429) {
      this.saveIn(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? SAVE_AFTER_MS);
      this.failures += 1;
    }
  }

  private leave(): void {
    if (!this.isDirty()) return;
    this.keep();
    if (!this.running) void this.save(true);
  }

  private keep(): void {
    clearTimeout(this.keepTimer);
    if (!this.isDirty() && !this.state.conflict) return;
    const keeps = this.kept.keep(this.state.revision, this.state.text, this.sent, new Date().toISOString());
    if (keeps !== this.state.keeps) this.set({ keeps });
  }

  private setAside(text: DraftText, whose: AsideText['whose']): void {
    const keeps = this.kept.setAside({ text, whose, at: new Date().toISOString() });
    this.set({ keeps, asides: this.kept.asides() });
  }

  private adopt(stored: DraftView): void {
    this.latest = stored;
    this.saved = textOf(stored);
    this.kept.forget();
    this.set({
      text: this.saved,
      revision: stored.revision,
      savedAt: stored.savedAt,
      saving: 'saved',
      problem: null,
      unkept: [],
      replaced: this.state.replaced + 1,
    });
  }

  private saveIn(ms: number): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.save(), ms);
  }

  private set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function patchIsWaiting(text: DraftText, saved: DraftText): boolean {
  if (text === saved) return false;
  const { patch, unkept } = patchOf(text, saved);
  return Object.keys(patch).length > 0 || unkept.length > 0;
}
