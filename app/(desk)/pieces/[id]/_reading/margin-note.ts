import type { NoteState, NoteView } from '@/app/_ui/note-view';
import { hueOf } from '@/app/_ui/tile';
import { isClosed } from '@/lib/review/closed';
import { isLost } from '@/lib/review/note-standing';
import type { CounterpointView } from '@/lib/review/views/piece';
import { phrase } from '@/lib/words/en/names';
import type { Translate } from '@/lib/words/language';
import type { Around } from '../_parts/around';

/** Does its block hold publication at this moment? */
export const isBlocking = (counterpoint: CounterpointView) => counterpoint.block?.holds === true;

/** What one word says of a note. What the text did after its writer last spoke comes before what they said. */
export function stateOf(counterpoint: CounterpointView, now: string): NoteState {
  if (!counterpoint.posted) return 'pending';
  if (counterpoint.outcome === 'withdrawn') return 'withdrawn';
  if (isClosed(counterpoint)) return 'cut';
  if (isLost(counterpoint)) return 'orphaned';
  if (counterpoint.stale) return 'stale';
  if (counterpoint.outcome) return counterpoint.outcome;
  if (counterpoint.response) return 'answered';
  return counterpoint.answerDue !== null && counterpoint.answerDue < now ? 'unanswered' : 'open';
}

/** A counterpoint as the margin shows it. */
export function marginNote(t: Translate, counterpoint: CounterpointView, { now, author, blockHours }: Around): NoteView {
  const state = stateOf(counterpoint, now);
  const blocking = isBlocking(counterpoint) ? counterpoint.block : null;
  return {
    id: counterpoint.id,
    code: counterpoint.code,
    hue: hueOf(counterpoint.hue),
    perspective: counterpoint.perspectiveName,
    state,
    willBlock: state === 'pending' && counterpoint.block ? { ground: counterpoint.block.ground, hours: blockHours } : null,
    blocking: blocking && {
      ground: blocking.ground,
      until: blocking.until,
      closer: counterpoint.mine ? null : counterpoint.by.label,
    },
    text: counterpoint.text,
    digest: counterpoint.digest,
    by: counterpoint.by.label,
    at: counterpoint.at,
    sources: counterpoint.sources,
    waitingFor: waitsFor(t, counterpoint, state, author, blocking !== null),
    answer: counterpoint.response && {
      author: counterpoint.response.by.label,
      kind: counterpoint.response.kind,
      text: counterpoint.response.text,
      at: counterpoint.response.at,
      digest: counterpoint.response.digest,
    },
    withdrawn: null,
    held: !counterpoint.runs && counterpoint.heldReason !== null ? counterpoint.heldReason : null,
  };
}

function waitsFor(
  t: Translate,
  counterpoint: CounterpointView,
  state: NoteState,
  author: Around['author'],
  blocked: boolean,
): NoteView['waitingFor'] {
  if (state === 'open') return { name: t(phrase)(author), until: counterpoint.answerDue };
  // An answer asks nothing more of anybody, unless a block still stands on it.
  if (state === 'answered')
    return blocked ? { name: t(phrase)(counterpoint.by), until: counterpoint.block?.until ?? null } : null;
  if (state === 'stale' || state === 'orphaned') return { name: t(phrase)(counterpoint.by), until: null };
  return null;
}
