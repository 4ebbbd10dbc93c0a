/** The events of a new version: the version itself, and what it does to sign-offs and notes. */
import { isClosed } from './closed';
import type { Prepared } from './command';
import type { NewEvent, Payloads } from './events';
import { type CounterpointFacts, keyOf, type SignOffFacts } from './facts';
import { inScope } from './standing';
import type { AnchorState } from './vocabulary';

type Made = Prepared['version'];
type Of = Pick<Payloads['version_made'], 'change' | 'purpose'>;

/** On a live piece `purpose` says what it is for, and the version that it is made from goes into the ledger. */
export function newVersion({ payload, written, contents, basis }: Made, { purpose, ...of }: Of): NewEvent {
  const aside = purpose ? { purpose, base: basis.version } : {};
  return { type: 'version_made', payload: { ...payload, ...of, ...aside }, ...(written ? { written } : {}), contents };
}

interface Judged {
  signOffs: readonly SignOffFacts[];
  postedNotes: readonly Pick<CounterpointFacts, 'id' | 'outcome' | 'cutIn'>[];
}

/** A sign-off whose scope is touched lapses, and its lapse names the cause; a note whose passage is cut closes. */
export function afterEdit({ payload, gone }: Made, { signOffs, postedNotes }: Judged): NewEvent[] {
  const lapsed = signOffs
    .filter((signOff) => !signOff.revoked)
    .flatMap((signOff): NewEvent[] => {
      const cause = lapse(signOff, gone, payload);
      return cause ? [{ type: 'sign_off_lapsed', payload: { signOffId: signOff.id, version: payload.number, ...cause } }] : [];
    });
  return [...lapsed, ...cuts(postedNotes, payload)];
}

/**
 * A posted note whose passage this version cut is closed by it; one whose passage it brings back is open again, as it was: no way round an obligation. Words
 * that merely stand where it stood do not open it; its writer was told, and can put it there.
 */
function cuts(notes: Judged['postedNotes'], { number: version, resolutions }: Prepared['version']['payload']): NewEvent[] {
  const placed = new Map(resolutions.map((resolution) => [resolution.counterpointId, resolution.state]));
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
  gone: Made['gone'],
  { sentences, lines, number: version }: Made['payload'],
): Omit<Payloads['sign_off_lapsed'], 'signOffId' | 'version'> | null {
  const scope = inScope(signOff, sentences);
  const changed = scope.find((sentence) => sentence.since === version);
  if (changed) return { sentence: changed.index + 1 };
  const line = signOff.lines === null ? lines.find(({ since }) => since === version) : undefined;
  if (line) return { sentence: null, line: { field: line.field, number: line.number } };
  const present = new Set(scope.map(keyOf));
  return inScope(signOff, gone).some((sentence) => !present.has(keyOf(sentence))) ? { sentence: null } : null;
}
