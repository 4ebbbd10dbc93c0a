import { isClosed } from '@/lib/review/closed';
import { isLost } from '@/lib/review/note-standing';
import type { CounterpointView, RoomView } from '@/lib/review/views/piece';
import { isBlocking } from './margin-note';
import { spanOf } from './passage-marks';

interface Published {
  piece: { publication: Pick<RoomView['piece']['publication'], 'status'> };
}

/** What this viewer may do with one note. The rules decide again; this only draws the buttons. */
export interface NotePermissions {
  answer: 'first' | 'again' | null;
  satisfied: boolean;
  stands: boolean;
  withdraw: boolean;
  edit: boolean;
  /** Its words changed: it can be written anew on them. null: not by this viewer, or not now. */
  rewrite: { perspective: string; anchor: { start: number; end: number; exact: string } } | null;
  hold: boolean;
  run: boolean;
  overrule: 'first' | 'second' | null;
  place: boolean;
  link: boolean;
}

export function notePermissions(
  view: CounterpointView,
  { can, version, piece }: Pick<RoomView, 'can' | 'version'> & Published,
): NotePermissions {
  const may = (act: string) => can[act]?.allowed === true;
  const closed = isClosed(view);
  const standing = view.posted && !closed;
  const own = view.mine && may('resolve_counterpoint') && !closed;
  // The passage is gone, and the block on it waits for its writer.
  const heldByCut = view.cutIn !== null && isBlocking(view) && view.mine && may('resolve_counterpoint');
  const overrules = !view.mine && may('overrule') && isBlocking(view);
  const asked = view.posted && (view.stale || (view.response !== null && view.outcome !== 'stands'));
  return {
    answer:
      standing && may('respond') && !(piece.publication.status === 'live' && view.response)
        ? view.response
          ? 'again'
          : 'first'
        : null,
    satisfied: heldByCut || (own && standing && view.response !== null && (view.outcome !== 'satisfied' || view.stale)),
    stands: own && standing && asked,
    withdraw: own || heldByCut,
    edit: view.mine && !view.posted && !closed && may('edit_counterpoint'),
    rewrite: own && standing && view.stale && may('add_counterpoint') ? anewOf(view, version) : null,
    hold: standing && view.runs && may('run_counterpoint'),
    run: standing && !view.runs && may('run_counterpoint'),
    overrule: overrules ? (view.block?.overruleAsked ? 'second' : 'first') : null,
    place:
      (isLost(view) && (own || may('run_counterpoint'))) || (view.cutIn !== null && view.mine && may('resolve_counterpoint')),
    link: view.posted,
  };
}

function anewOf(view: CounterpointView, version: RoomView['version']): NotePermissions['rewrite'] {
  const span = spanOf(view);
  if (!span || !version) return null;
  return { perspective: view.perspective, anchor: { ...span, exact: version.text.slice(span.start, span.end) } };
}
