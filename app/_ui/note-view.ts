import type { BlockGround, ResponseKind } from '@/lib/review/vocabulary';
import type { GlyphName } from './glyph';
import type { Hue } from './tile';

export type NoteState =
  | 'pending'
  | 'open'
  | 'answered'
  | 'unanswered'
  | 'satisfied'
  | 'stands'
  | 'stale'
  | 'orphaned'
  | 'withdrawn'
  | 'cut';

export interface SourceView {
  title: string;
  url: string;
}

/** A counterpoint as it is shown. Who wrote it is a name or, where that is not opened, a perspective ("Ecology reviewer"). Times are ISO 8601 UTC. */
export interface NoteView {
  id: string;
  /** Letter and running number: "E3". */
  code: string;
  hue: Hue;
  perspective: string;
  state: NoteState;
  /** A note that is still private, and will hold publication once it is posted. `hours`: how long after the author's answer. */
  willBlock: { ground: BlockGround; hours: number | null } | null;
  /** A block that holds publication now. `closer` null: the viewer. */
  blocking: { ground: BlockGround; until: string | null; closer: string | null } | null;
  text: string;
  /** What a new wording of it names as the one before; null unless it is the viewer's and still private. */
  digest: string | null;
  by: string;
  at: string;
  sources: SourceView[];
  waitingFor: { name: string; until: string | null } | null;
  /** `digest`: what another answer names as the one before; null on a page for readers. */
  answer: { author: string; kind: ResponseKind; text: string; at: string; digest: string } | null;
  withdrawn: { by: string; at: string; reason: string | null } | null;
  /** The editor's reason for holding it back. */
  held: string | null;
}

export const noteGlyph: Record<NoteState, GlyphName> = {
  pending: 'lock',
  open: 'open',
  answered: 'answered',
  unanswered: 'open',
  satisfied: 'done',
  stands: 'stands',
  stale: 'stale',
  orphaned: 'orphaned',
  withdrawn: 'withdrawn',
  cut: 'withdrawn',
};
