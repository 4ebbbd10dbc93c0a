import { z } from 'zod';
import { isClosed } from '../closed';
import { command, type Prepared, refuse } from '../command';
import type { NewEvent, Payloads } from '../events';
import { type CounterpointFacts, keyOf, type SignOffFacts } from '../facts';
import { inScope } from '../standing';
import type { AnchorState } from '../vocabulary';

export const makeVersionInput = z.strictObject({
  /** The draft's revision that becomes the version. */
  revision: z.int().min(0),
  /** Of older clients, and ignored: what a version changed is found by comparing it. */
  change: z.enum(['style', 'substance']).optional(),
  /** Of older clients, and ignored: what an author permits has an address of its own. */
  beforehand: z.boolean().optional(),
});

/** Submits the draft. Identical content makes no version; a sign-off whose scope is touched lapses, and its lapse names the cause; a note whose passage is cut closes. */
export const makeVersion = command<z.infer<typeof makeVersionInput>, 'piece' | 'signOffs' | 'postedNotes', Prepared['version']>({
  name: 'make_version',
  action: 'make_version',
  target: 'piece',
  input: makeVersionInput,
  needs: ['piece', 'signOffs', 'postedNotes'],
  preparer: 'version',
  decide: ({ piece, signOffs, postedNotes }, input, { actor, prepared }) => {
    const byAuthor = piece.authors.includes(actor.personId);
    if (input.revision !== piece.draftRevision) return refuse({ code: 'stale_draft', revision: piece.draftRevision });
    if (piece.review === 'declined' || (piece.review === 'withdrawn' && !byAuthor))
      return refuse({ code: 'wrong_state', state: piece.review });
    if (piece.review === 'draft' && !byAuthor && piece.createdBy !== actor.personId)
      return refuse({ code: 'not_allowed', reason: 'author_only' });
    if (piece.publication === 'removed' || piece.publication === 'retracted')
      return refuse({ code: 'wrong_state', state: piece.publication });
    if (prepared.empty) return refuse({ code: 'empty_text' });
    const moved: NewEvent[] = ['draft', 'returned', 'withdrawn'].includes(piece.review)
      ? [{ type: 'submitted', payload: {} }]
      : piece.review === 'changes_requested' && byAuthor
        ? [{ type: 'resubmitted', payload: {} }]
        : [];
    const same = prepared.digest === piece.currentDigest;
    if (same && moved.length === 0) return refuse({ code: 'same_content', number: piece.currentVersion });
    if (same) return { ok: true, events: moved, result: { number: piece.currentVersion, digest: prepared.digest }, status: 200 };
    const isStyle = prepared.payload.kinds.every((kind) => kind === 'style');
    const edit = isStyle ? ('style' as const) : ('substance' as const);
    const change = byAuthor || piece.review === 'draft' ? ('author' as const) : edit;
    const payload = { ...prepared.payload, change };
    const lapsed = signOffs
      .filter((one) => !one.revoked)
      .flatMap((one): NewEvent[] => {
        const cause = lapse(one, prepared.gone, payload);
        return cause ? [{ type: 'sign_off_lapsed', payload: { signOffId: one.id, version: payload.number, ...cause } }] : [];
      });
    return {
      ok: true,
      events: [
        { type: 'version_made', payload, written: prepared.written, contents: prepared.contents },
        ...lapsed,
        ...cuts(postedNotes, payload),
        ...moved,
      ],
      result: { number: payload.number, digest: prepared.digest },
    };
  },
});

/**
 * A posted note whose passage this version cut is closed by it; one whose passage it brings back is open again, as it was: no way round an obligation. Words
 * that merely stand where it stood do not open it; its writer was told, and can put it there.
 */
function cuts(
  notes: Pick<CounterpointFacts, 'id' | 'outcome' | 'cutIn'>[],
  { number: version, resolutions }: Prepared['version']['payload'],
): NewEvent[] {
  const placed = new Map(resolutions.map((one) => [one.counterpointId, one.state]));
  return notes.flatMap((note): NewEvent[] => {
    const state = placed.get(note.id);
    const payload = { counterpointId: note.id, version };
    if (state === 'cut' && !isClosed(note)) return [{ type: 'passage_cut', payload }];
    if (state && isFound(state) && note.cutIn !== null) return [{ type: 'passage_returned', payload }];
    return [];
  });
}

const isFound = (state: AnchorState) => state === 'exact' || state === 'moved' || state === 'changed';

/** What this version did to the sign-off's scope: the first sentence or line that is new in it, or a cut; null when nothing there changed. */
function lapse(
  signOff: SignOffFacts,
  gone: Prepared['version']['gone'],
  { sentences, lines, number: version }: Prepared['version']['payload'],
): Omit<Payloads['sign_off_lapsed'], 'signOffId' | 'version'> | null {
  const scope = inScope(signOff, sentences);
  const changed = scope.find((one) => one.since === version);
  if (changed) return { sentence: changed.index + 1 };
  const line = signOff.lines === null ? lines.find((one) => one.since === version) : undefined;
  if (line) return { sentence: null, line: { field: line.field, number: line.number } };
  const present = new Set(scope.map(keyOf));
  return inScope(signOff, gone).some((one) => !present.has(keyOf(one))) ? { sentence: null } : null;
}
