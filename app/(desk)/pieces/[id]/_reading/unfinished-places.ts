import type { Passage } from '../_parts/passage';

/** Where words go on that a form keeps on this device. */
export type UnfinishedPlace = { to: 'missing' } | { to: 'counterpoint' | 'claim'; passage: Passage } | { to: 'note'; id: string };

/** The places on the page of the text of forms that keep words, by their keys (`useKept`) without the piece. `notes`: ids of the counterpoints that are shown. */
export function unfinishedPlaces(forms: readonly { key: string; on?: unknown }[], notes: readonly string[]): UnfinishedPlace[] {
  const places = forms.flatMap(({ key, on }): UnfinishedPlace[] => {
    if (key === 'counterpoint-missing') return [{ to: 'missing' }];
    if (isPassage(on)) return [{ to: key === 'counterpoint-passage' ? 'counterpoint' : 'claim', passage: on }];
    // The acts on a note: answer, edit, withdraw and others.
    const id = notes.find((note) => key.endsWith(`-${note}`));
    return id === undefined ? [] : [{ to: 'note', id }];
  });
  return places.filter(
    (place, at) => !(place.to === 'note' && places.findIndex((o) => o.to === 'note' && o.id === place.id) < at),
  );
}

const isPassage = (on: unknown): on is Passage =>
  typeof on === 'object' && on !== null && 'exact' in on && 'start' in on && 'end' in on && 'sentences' in on && 'block' in on;
