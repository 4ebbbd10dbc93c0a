import { DiffWords } from '@/app/_ui/diff';
import type { CounterpointView, VersionView } from '@/lib/review/views/piece';
import { diffTexts } from '@/lib/text/diff';
import { words } from '@/lib/words';
import { namedSentence, sentenceChanged } from '@/lib/words/sentence-name';
import { spanOf } from './marks-of';

/** Old words against new, as parts to draw. */
const wordsChanged = (before: string, after: string) =>
  diffTexts(before, after).flatMap((hunk) => hunk.parts.map(({ kind, text }) => ({ kind, text })));

/** Why a note is stale: which sentence changed, in which version, and the words themselves. */
export function NoteCause({ view, version }: { view: CounterpointView; version: VersionView }) {
  const span = spanOf(view);
  const stood = view.was ?? view.anchor;
  if (!span || !stood) return null;
  const touched = version.sentences.filter((one) => one.start < span.end && one.end > span.start);
  const sentence = touched.find((one) => one.since > stood.version) ?? touched[0];
  const now = version.text.slice(span.start, span.end);
  return (
    <>
      {sentence && (
        <p>
          {words.counterpoint.stale({
            cause: sentenceChanged(namedSentence(sentence), sentence.since),
          })}
        </p>
      )}
      <p dir="auto">
        <DiffWords parts={wordsChanged(stood.exact, now)} />
      </p>
    </>
  );
}
