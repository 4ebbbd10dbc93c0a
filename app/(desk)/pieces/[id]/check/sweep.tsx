'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { Glyph } from '@/app/_ui/glyph';
import { Overtaken } from '@/app/_ui/overtaken';
import type { DispositionKind } from '@/lib/review/vocabulary';
import { wantsDisposition } from '@/lib/review/wants-disposition';
import { namedSentence, sentenceTitle } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { Trouble } from '../_forms/trouble';
import { useWrite } from '../_forms/use-write';
import { piecePath } from '../_parts/piece-path';
import { useKeys } from '../_reading/use-keys';
import { ClaimForm } from './claim-form';
import styles from './sweep.module.css';
import { SweepAbout } from './sweep-about';
import { SweepStatus } from './sweep-status';
import type { SweepData, SweepSentence } from './sweep-view';
import { useAnswers } from './use-answers';

const kinds: { kind: DispositionKind; key: string }[] = [
  { kind: 'claim', key: 'f' },
  { kind: 'opinion', key: 'o' },
  { kind: 'no_check', key: 'l' },
];
type Props = SweepData & { pieceId: string /** Index of the sentence to begin with; -1: the first that waits. */; start: number };

/** One sentence, three answers. The answers are private until the review is finished. */
export function Sweep(props: Props) {
  const t = useWords();
  const said = t(workWords).check;
  const { pieceId, version, digest, text, sentences, language } = props;
  const router = useRouter();
  const writing = useWrite();
  const { answers, unsaved, overtaken, settle, saved, answer, note, retry } = useAnswers(
    pieceId,
    { version, digest },
    (index) => sentences[index]?.disposition ?? null,
    writing,
  );
  const [all, setAll] = useState(false);
  const [claiming, setClaiming] = useState(false);
  const answerOf = (sweepSentence: SweepSentence) => answers.get(sweepSentence.index) ?? sweepSentence.disposition;
  const waits = (sweepSentence: SweepSentence) =>
    wantsDisposition({ ...sweepSentence, disposition: answerOf(sweepSentence) }) && !sweepSentence.yours;
  const list = all
    ? sentences
    : sentences.filter((sentence) => sentence.candidate || sentence.disposition !== null || sentence.changed !== null);
  const firstOpen = () => list.find((sentence) => sentence.changed && waits(sentence)) ?? list.find(waits);
  const [at, setAt] = useState<number | null>(() => (sentences[props.start] ? props.start : (firstOpen()?.index ?? null)));

  const current = at === null ? null : (sentences[at] ?? null);
  const position = list.findIndex((sentence) => sentence.index === at);
  const candidates = sentences.filter((sentence) => sentence.candidate);
  const left = candidates.filter(waits).length;
  // What the page shows as given already is pending only where the page says so: a signature or a confirmation can have posted it.
  const underWay = [...answers].filter(([index, kind]) => sentences[index]?.disposition !== kind).map(([index]) => index);
  const pending = new Set([...props.pending, ...underWay]).size + props.otherPending;
  const isUnfinished = props.isUnfinished || underWay.length > 0;

  const go = (index: number | null) => {
    setClaiming(false);
    setAt(index);
  };
  /** The next that waits, after this one and then from the beginning; where only looking is left, the next of the list. */
  const advance = (done: number[]) => {
    const open = list.filter((sentence) => waits(sentence) && !done.includes(sentence.index));
    const next = open.find((sentence) => sentence.index > (at ?? -1)) ?? open[0];
    const after = all ? list.find((sentence) => sentence.index > (at ?? -1) && !done.includes(sentence.index)) : undefined;
    go((all ? after : next)?.index ?? null);
  };
  const say = (kind: DispositionKind) => {
    if (!current || current.yours || claiming) return;
    if (kind === 'claim') {
      if (current.claimId) router.push(`${piecePath(pieceId, 'check')}/${current.claimId}`);
      else setClaiming(true);
      return;
    }
    answer(current.index, kind);
    advance([current.index]);
  };
  const step = (by: 1 | -1) => {
    const next = list[position + by];
    if (next) go(next.index);
  };
  useKeys({
    f: () => say('claim'),
    o: () => say('opinion'),
    l: () => say('no_check'),
    j: () => step(1),
    k: () => step(-1),
    Escape: () => setClaiming(false),
  });

  const wordsOf = (sentence: SweepSentence | undefined) => (sentence ? text.slice(sentence.start, sentence.end) : null);
  return (
    <section className={styles.sweep} id="sweep" aria-label={t(words).facts.question}>
      <div className={styles.progress}>
        <span>
          {current && position >= 0
            ? said.place({ sentence: t(sentenceTitle)(t(namedSentence)(current)), number: position + 1, of: list.length })
            : said.progress({ done: candidates.length - left, of: candidates.length })}
        </span>
        <span>{said.left({ number: left })}</span>
        <progress max={Math.max(1, candidates.length)} value={candidates.length - left} aria-label={t(words).facts.done} />
      </div>
      <fieldset className={styles.which}>
        <legend className="hidden">{said.which}</legend>
        {[false, true].map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              name="which"
              checked={all === value}
              onChange={() => {
                setAll(value);
                if (at === null && value) go(sentences[0]?.index ?? null);
              }}
            />
            {value ? said.all : said.candidates}
          </label>
        ))}
      </fieldset>
      <Trouble pieceId={pieceId} what={t(words).facts.question} writing={writing} />
      {overtaken.map(({ index, here, there }) => (
        <Overtaken
          key={index}
          title={said.overtaken({ there: t(words).vocabulary.disposition[there] })}
          keep={said.keepHere({ here: t(words).vocabulary.disposition[here] })}
          onKeep={() => settle(index, here, there)}
        >
          <blockquote dir="auto" lang={language}>
            {wordsOf(sentences[index])}
          </blockquote>
          <Button kind="quiet" onClick={() => settle(index, there, there)}>
            {said.keepThere({ there: t(words).vocabulary.disposition[there] })}
          </Button>
        </Overtaken>
      ))}
      {current ? (
        <>
          <div className={styles.text} aria-live="polite" lang={language}>
            <p className={styles.near} dir="auto">
              {wordsOf(sentences[current.index - 1])} <Mark sentence={sentences[current.index - 1]} answered={answerOf} />
            </p>
            <p className={styles.sentence} dir="auto" id="sweep-sentence">
              {wordsOf(current)}
            </p>
            <p className={styles.near} dir="auto">
              {wordsOf(sentences[current.index + 1])} <Mark sentence={sentences[current.index + 1]} answered={answerOf} />
            </p>
          </div>
          <SweepAbout sentence={current} answered={answerOf(current)} />
          {claiming ? (
            <ClaimForm
              key={current.index}
              pieceId={pieceId}
              exact={{ version, digest }}
              sentence={current}
              around={sentences.filter(
                (sentence) =>
                  sentence.block === current.block && Math.abs(sentence.index - current.index) === 1 && !sentence.yours,
              )}
              text={text}
              onClose={() => setClaiming(false)}
              onKept={(indexes) => {
                note(indexes, 'claim');
                advance(indexes);
              }}
            />
          ) : (
            <div className={styles.bar}>
              {current.yours ? (
                <p>{said.yours}</p>
              ) : (
                <fieldset className={styles.three} aria-describedby="sweep-sentence">
                  <legend className="hidden">{t(words).facts.question}</legend>
                  {kinds.map(({ kind, key }) => (
                    <button
                      key={kind}
                      type="button"
                      className="btn"
                      aria-pressed={answerOf(current) === kind}
                      aria-keyshortcuts={key}
                      onClick={() => say(kind)}
                    >
                      {answerOf(current) === kind && <Glyph name="done" />}
                      {t(words).vocabulary.disposition[kind]}
                      <kbd aria-hidden="true">{key}</kbd>
                    </button>
                  ))}
                </fieldset>
              )}
              <div className={styles.turn}>
                {position > 0 ? (
                  <Button kind="quiet" onClick={() => step(-1)}>
                    {said.previous}
                  </Button>
                ) : (
                  <span />
                )}
                {waits(current) && (
                  <Button kind="quiet" onClick={() => advance([current.index])}>
                    {t(words).facts.skip}
                  </Button>
                )}
                <Button kind="quiet" onClick={() => step(1)} aria-disabled={position >= list.length - 1 || undefined}>
                  {said.next}
                </Button>
              </div>
              <SweepStatus
                pieceId={pieceId}
                pending={pending}
                unsaved={unsaved.size}
                saving={saved.state === 'saving'}
                failed={writing.problem !== null}
                onRetry={retry}
              />
            </div>
          )}
        </>
      ) : (
        <div className={styles.text}>
          <p className={styles.sentence}>{left === 0 ? said.doneTitle : said.left({ number: left })}</p>
          <p>
            {candidates.length === 0
              ? said.none
              : props.openClaims > 0
                ? said.doneVerdicts({ verdicts: props.openClaims })
                : isUnfinished
                  ? said.doneFinish
                  : said.doneSigned}
          </p>
          <div className="line">
            {props.openClaims > 0 ? (
              <ButtonLink kind="primary" href="#claims">
                {said.giveVerdict}
              </ButtonLink>
            ) : (
              isUnfinished && (
                <ButtonLink kind="primary" href={piecePath(pieceId, 'review')}>
                  {t(words).piece.finish.send}
                </ButtonLink>
              )
            )}
            {list.length > 0 && (
              <Button onClick={() => go((list.find(waits) ?? list[0])?.index ?? null)}>
                {left > 0 ? t(words).facts.skip : said.all}
              </Button>
            )}
          </div>
          <SweepStatus
            pieceId={pieceId}
            pending={pending}
            unsaved={unsaved.size}
            saving={saved.state === 'saving'}
            failed={writing.problem !== null}
            onRetry={retry}
          />
        </div>
      )}
    </section>
  );
}

/** What the sentence beside it was marked as. */
function Mark({
  sentence,
  answered,
}: {
  sentence: SweepSentence | undefined;
  answered: (sentence: SweepSentence) => DispositionKind | null;
}) {
  const t = useWords();
  const kind = sentence ? answered(sentence) : null;
  return kind && <span className="by">{t(words).vocabulary.disposition[kind]}</span>;
}
