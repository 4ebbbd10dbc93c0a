import type { NoteView } from '@/app/_ui/note-view';
import type { PassageMark } from '@/app/_ui/passage-mark';
import type { CounterpointView, RoomView, VersionView, WaitView } from '@/lib/review/views/piece';
import type { Role } from '@/lib/review/vocabulary';
import { canonicalText } from '@/lib/text/canonical-text';
import { type MarkedPiece, markedBody } from '@/lib/text/marked-body';
import type { DateSetting } from '@/lib/words/dates';
import type { Translate } from '@/lib/words/language';
import { aroundOf } from '../_parts/around';
import { type MarginFact, marginFacts } from './margin-facts';
import { marginNote } from './margin-note';
import { passageMarks, spanOf } from './passage-marks';

/** What the page of a piece reads. */
export interface RoomRead {
  room: RoomView;
  /** What waits for this viewer on this piece, most urgent first. */
  waits: WaitView[];
  roles: readonly Role[];
  dates: DateSetting;
}

export interface LaidOutNote {
  view: CounterpointView;
  note: NoteView;
}
/** The room, taken apart as the page needs it: the marked text, and who stands where. */
export interface RoomLayout {
  version: VersionView;
  text: MarkedPiece<PassageMark>;
  /** Notes with a passage in this version, in its order. */
  placed: LaidOutNote[];
  /** On what the whole piece leaves out: above the first passage's. */
  missing: LaidOutNote[];
  /** Closed, and without a place in this version. */
  closed: LaidOutNote[];
  lost: number;
  facts: MarginFact[];
  /** By the block (index in the canonical text) behind which they stand. */
  notesAfter: Map<number, LaidOutNote[]>;
  factsAfter: Map<number, MarginFact[]>;
}

/** null: there is no version yet, or its text was erased. */
export function roomLayout(t: Translate, { room, dates }: Pick<RoomRead, 'room' | 'dates'>): RoomLayout | null {
  const { version } = room;
  if (!version) return null;
  const { content } = version;
  const { blocks } = canonicalText(content);
  const around = aroundOf(t, room, dates);
  const notes = room.counterpoints.map((view): LaidOutNote => ({ view, note: marginNote(t, view, around) }));
  const open = notes.filter(({ note }) => note.state !== 'orphaned');
  const placed = open
    .filter(({ view }) => view.kind === 'passage' && spanOf(view) !== null)
    .toSorted((a, b) => (spanOf(a.view)?.start ?? 0) - (spanOf(b.view)?.start ?? 0));
  const missing = open.filter(({ view }) => view.kind === 'missing');
  const closed = open.filter(({ view }) => view.kind === 'passage' && spanOf(view) === null);
  const facts = marginFacts(t, room.claims, version.sentences);
  const blockAt = (offset: number) => blocks.findLast((block) => block.start <= offset)?.index ?? 0;
  return {
    version,
    text: markedBody(content, blocks, passageMarks({ sentences: version.sentences, notes: placed, facts })),
    placed,
    missing,
    closed,
    lost: notes.length - open.length,
    facts,
    notesAfter: grouped(placed, ({ view }) => blockAt(spanOf(view)?.start ?? 0)),
    factsAfter: grouped(facts, ({ sentence }) => sentence.block),
  };
}

function grouped<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
