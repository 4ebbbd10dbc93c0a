import { useWords } from '#words';
import { DiffWords } from '@/app/_ui/diff';
import type { DispositionKind } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import styles from './sweep.module.css';
import type { SweepSentence } from './sweep-view';

/** Why the rules point at a sentence, what changed in it, and what was said of it. */
export function SweepAbout({ sentence, answered }: { sentence: SweepSentence; answered: DispositionKind | null }) {
  const t = useWords();
  const said = t(workWords).check;
  const cues = sentence.cues.flatMap((cue) =>
    cue === 'number' && sentence.sourced ? t(words).facts.cueNumberSourced : (t(words).facts.cues[cue] ?? []),
  );
  const why = cues.length > 0 ? cues : [sentence.candidate ? t(words).facts.cueOther : said.notCandidate];
  return (
    <dl className={styles.about}>
      <div>
        <dt>{sentence.candidate ? t(words).facts.candidate : said.candidate}</dt>
        <dd>
          {why.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </dd>
      </div>
      {sentence.changed && (
        <div>
          <dt>{said.inVersion({ version: sentence.changed.version })}</dt>
          <dd>{sentence.changed.parts ? <DiffWords parts={sentence.changed.parts} /> : said.newSentence}</dd>
        </div>
      )}
      {sentence.before && (
        <div>
          <dt>{said.before}</dt>
          <dd dir="auto">
            {[
              sentence.before.disposition && t(words).vocabulary.disposition[sentence.before.disposition],
              sentence.before.verdict && t(words).vocabulary.verdict[sentence.before.verdict],
            ]
              .filter(Boolean)
              .join(', ')}
            {sentence.before.rationale && `: ${sentence.before.rationale}`}
          </dd>
        </div>
      )}
      {answered && (
        <div>
          <dt>{said.answered}</dt>
          <dd>{said.answeredAs({ word: t(words).vocabulary.disposition[answered] })}</dd>
        </div>
      )}
    </dl>
  );
}
