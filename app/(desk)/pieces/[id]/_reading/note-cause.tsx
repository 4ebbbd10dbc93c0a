'use client';

import { useWords } from '#words';
import { late } from '@/app/_ui/late';
import type { CounterpointView, VersionView } from '@/lib/review/views/piece';
import { namedSentence, sentenceChanged } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { spanOf } from './passage-marks';

/** Comparing texts takes a good deal of code, and few notes are stale. */
const ChangedWords = late(() => import('./changed-words').then((file) => file.ChangedWords));

/** Why a note is stale: which sentence changed, in which version, and the words themselves. */
export function NoteCause({ view, version }: { view: CounterpointView; version: VersionView }) {
  const t = useWords();
  const span = spanOf(view);
  const stood = view.was ?? view.anchor;
  if (!span || !stood) return null;
  const touched = version.sentences.filter((sentence) => sentence.start < span.end && sentence.end > span.start);
  const sentence = touched.find((sentence) => sentence.since > stood.version) ?? touched[0];
  const now = version.text.slice(span.start, span.end);
  return (
    <>
      {sentence && (
        <p>
          {t(words).counterpoint.stale({
            cause: t(sentenceChanged)(t(namedSentence)(sentence), sentence.since),
          })}
        </p>
      )}
      <ChangedWords before={stood.exact} after={now} />
    </>
  );
}
