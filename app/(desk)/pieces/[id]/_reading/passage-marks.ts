import type { NoteView } from '@/app/_ui/note-view';
import type { PassageMark } from '@/app/_ui/passage-mark';
import type { CounterpointView, SentenceView } from '@/lib/review/views/piece';
import type { MarginFact } from './margin-facts';

interface Marked {
  sentences: readonly SentenceView[];
  notes: readonly { view: CounterpointView; note: NoteView }[];
  facts: readonly MarginFact[];
}

/** Everything that is drawn on the text: its sentences, the claims' lines, the notes' passages. */
export function passageMarks({ sentences, notes, facts }: Marked): PassageMark[] {
  const byIndex = new Map(sentences.map((sentence) => [sentence.index, sentence]));
  return [
    ...sentences.map(({ index, start, end }): PassageMark => ({ kind: 'sentence', id: `s${index}`, index, start, end })),
    ...facts.flatMap(({ id, claim, sentence }): PassageMark[] =>
      (claim?.sentences ?? [sentence.index]).flatMap((index, nth) => {
        const claimed = byIndex.get(index);
        // A claim of several sentences has a line under each; the first carries its address.
        return claimed
          ? [{ kind: 'claim', id: nth === 0 ? id : `${id}-${nth + 1}`, start: claimed.start, end: claimed.end }]
          : [];
      }),
    ),
    ...notes.flatMap(({ view, note }): PassageMark[] => {
      const { start, end } = spanOf(view) ?? {};
      if (start === undefined || end === undefined) return [];
      const { code, hue, state } = note;
      return [{ kind: 'counterpoint', id: view.id, code, hue, state, blocking: note.blocking !== null, start, end }];
    }),
  ];
}

/** Where a note stands in the version shown. An orphan's suggested place is no place. */
export function spanOf(view: CounterpointView): { start: number; end: number } | null {
  const { place } = view;
  if (!place || place.state === 'orphaned' || place.start === null || place.end === null) return null;
  return { start: place.start, end: place.end };
}
