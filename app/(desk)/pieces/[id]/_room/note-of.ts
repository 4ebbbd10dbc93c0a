import type { NoteState, NoteView } from '@/app/_ui/note-view';
import { hueOf } from '@/app/_ui/tile';
import { isClosed } from '@/lib/review/closed';
import { isLost } from '@/lib/review/note-standing';
import type { CounterpointView } from '@/lib/review/views/piece';
import type { Around } from './around';

/** Does its block hold publication at this moment? */
export const isBlocking = (one: CounterpointView) => one.block?.holds === true;

/** What one word says of a note. What the text did after its writer last spoke comes before what they said. */
export function stateOf(one: CounterpointView, now: string): NoteState {
  if (!one.posted) return 'pending';
  if (one.outcome === 'withdrawn') return 'withdrawn';
  if (isClosed(one)) return 'cut';
  if (isLost(one)) return 'orphaned';
  if (one.stale) return 'stale';
  if (one.outcome) return one.outcome;
  if (one.response) return 'answered';
  return one.answerDue !== null && one.answerDue < now ? 'unanswered' : 'open';
}

/** A counterpoint as the margin shows it. */
export function noteOf(one: CounterpointView, { now, author, blockHours }: Around): NoteView {
  const state = stateOf(one, now);
  const blocking = isBlocking(one) ? one.block : null;
  return {
    id: one.id,
    code: one.code,
    hue: hueOf(one.hue),
    perspective: one.perspectiveName,
    state,
    willBlock: state === 'pending' && one.block ? { ground: one.block.ground, hours: blockHours } : null,
    blocking: blocking && { ground: blocking.ground, until: blocking.until, closer: one.mine ? null : one.by.label },
    text: one.text,
    digest: one.digest,
    by: one.by.label,
    at: one.at,
    sources: one.sources,
    waitingFor: waitsFor(one, state, author, blocking !== null),
    answer: one.response && {
      author: one.response.by.label,
      kind: one.response.kind,
      text: one.response.text,
      at: one.response.at,
      digest: one.response.digest,
    },
    withdrawn: null,
    held: !one.runs && one.heldReason !== null ? one.heldReason : null,
  };
}

function waitsFor(one: CounterpointView, state: NoteState, author: Around['author'], blocked: boolean): NoteView['waitingFor'] {
  const called = (who: { label: string; you: boolean }) => (who.you ? 'you' : who.label);
  if (state === 'open') return { name: called(author), until: one.answerDue };
  // An answer asks nothing more of anybody, unless a block still stands on it.
  if (state === 'answered') return blocked ? { name: one.mine ? 'you' : one.by.label, until: one.block?.until ?? null } : null;
  if (state === 'stale' || state === 'orphaned') return { name: one.mine ? 'you' : one.by.label, until: null };
  return null;
}
