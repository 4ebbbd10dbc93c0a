import type { FrameView } from '@/lib/review/views/screen';
import { noAnswer, type Problem, problemOf } from '../client';
import { loadWords, readyWords } from '../load-words';
import { currentFrame, setFrame } from './frame-store';

const wordsNow = () => readyWords(currentFrame()?.language ?? 'en');

/** A view as it came, and when (milliseconds since 1970, by this device's clock). */
export interface Held<View> {
  view: View;
  frame: FrameView;
  etag: string;
  /** Of the server that answered. */
  build: string;
  at: number;
}
interface ScreenState<View> {
  held: Held<View> | null;
  /** Came in while a field was in use: waits until it is asked for, or nothing is in use any more. */
  newer: Held<View> | null;
  /** Why the last question had no answer. With `held`: what is shown may be old. */
  problem: Problem | null;
  /** What is held is not to be seen before the next good answer: the session has ended, or the browser brought the page back as it was. */
  hidden: boolean;
}

declare global {
  interface Window {
    /** The question that the page's first line asked (`startView`). */
    counterpointView?: { path: string; answer: Promise<Response> } | undefined;
  }
}

/** Views kept in memory, of the pages that were open last. */
const MOST = 12;
const stores = new Map<string, ViewStore<unknown>>();

/** The view of a page, asked for and kept in memory. `address`: its path and query string. */
export function viewStore<View>(address: string): ViewStore<View> {
  const known = stores.get(address) ?? new ViewStore<unknown>(address);
  stores.delete(address);
  stores.set(address, known);
  for (const oldest of stores.keys()) if (stores.size > MOST) stores.delete(oldest);
  return known as ViewStore<View>;
}

/** After a write that the page is left with: what is kept was before it, so every page that is opened next asks anew. A page on the screen keeps its own. */
export const forgetViews = (): void => stores.clear();

const namesOf = ({ headers }: Response) => ({ etag: headers.get('etag') ?? '', build: headers.get('x-build') ?? '' });

type Listener = () => void;
const fine = { problem: null, hidden: false } as const;
const unused = () => false;

export class ViewStore<View> {
  #state: ScreenState<View> = { held: null, newer: null, problem: null, hidden: false };
  #listeners = new Set<Listener>();
  /** Counts questions: an answer to an earlier one than the newest answered never counts. */
  #asked = 0;
  #answered = 0;
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  state = (): ScreenState<View> => this.#state;
  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks for the view anew and shows what comes, unless `inUse` says that what is on the screen must stay for now. Never throws. */
  async refresh(inUse: () => boolean = unused): Promise<void> {
    const turn = ++this.#asked;
    const answer = await this.#ask();
    // Overtaken. What a write asked for is shown even so, though what overtook it waits for a field.
    if (turn < this.#answered) return inUse === unused ? this.showNewer() : undefined;
    this.#answered = turn;
    if ('code' in answer) return this.#fail(answer);
    const { held } = this.#state;
    const before = held?.frame ?? currentFrame();
    // Somebody else signed in: nothing of the first one's pages stays.
    if (before && before.person.id !== answer.frame.person.id) return window.location.reload();
    const waits = held !== null && answer !== held && inUse();
    if (waits) this.#set({ held, newer: answer, ...fine });
    else this.#show(answer, fine);
  }

  #fail(problem: Problem): void {
    const { status } = problem;
    // Taken away while it was open: nothing of it stays.
    if (status === 404) return this.#set({ held: null, newer: null, problem, hidden: false });
    // Signed out until an answer comes: no other failure may show the page again.
    if (this.#state.problem?.status === 401) return;
    this.#set({ ...this.#state, problem, hidden: this.#state.hidden || status === 401 });
  }

  /** Shows what came in while a field was in use. */
  showNewer = (): void => {
    const { newer } = this.#state;
    if (newer) this.#show(newer, this.#state);
  };

  #show(held: Held<View>, { problem, hidden }: Pick<ScreenState<View>, 'problem' | 'hidden'>): void {
    // First: forms ask as they come who is signed in (`kept-words.ts`).
    setFrame(held.frame);
    this.#set({ held, newer: null, problem, hidden });
  }

  /** Shows nothing until the server has answered again. */
  hide = (): void => this.#set({ ...this.#state, hidden: true });

  async #ask(): Promise<Held<View> | Problem> {
    // What came last: an answer may say that it is still that.
    const newest = this.#state.newer ?? this.#state.held;
    try {
      const response = await this.#response(newest?.etag);
      if (response.status === 304 && newest) return newest;
      const answered: unknown = await response.json();
      if (!response.ok) return problemOf(wordsNow(), response.status, answered);
      const names = namesOf(response);
      // Sent whole where something on the way took the question's tag: still nothing new.
      if (newest && names.etag !== '' && names.etag === newest.etag) return newest;
      const { frame, view } = answered as { frame: FrameView; view: View };
      // So that the page is drawn in this language at once.
      await loadWords(frame.language);
      return { frame, view, ...names, at: Date.now() };
    } catch {
      return noAnswer(wordsNow());
    }
  }

  #response(etag: string | undefined): Promise<Response> {
    const started = window.counterpointView;
    window.counterpointView = undefined;
    if (started?.path === this.#address) return started.answer;
    return fetch(`/api/v1/views${this.#address}`, {
      headers: { accept: 'application/json', ...(etag ? { 'if-none-match': etag } : {}) },
      cache: 'no-store',
    });
  }

  #set(state: ScreenState<View>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
