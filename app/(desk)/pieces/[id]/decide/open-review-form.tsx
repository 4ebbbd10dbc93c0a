'use client';

import { useEffect, useRef } from 'react';
import { useWords } from '#words';
import { Overtaken } from '@/app/_ui/overtaken';
import { TextArea } from '@/app/_ui/text-area';
import { TextField } from '@/app/_ui/text-field';
import { openReviewInput } from '@/lib/review/commands/decisions/open-review';
import { stakesOf } from '@/lib/review/policy';
import { formatInstant } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { MomentField } from '../_forms/moment-field';
import { PieceForm } from '../_forms/piece-form';
import { usePieceForm } from '../_forms/use-piece-form';
import { clockIn } from '../_forms/zoned';
import { useSay } from '../_parts/work-page';
import type { OpeningAt } from './opening-values';
import {
  chosenOf,
  type OpeningValues,
  openingBody,
  openingRules,
  openingSays,
  requiredFor,
  topicsIn,
  topicsOf,
} from './opening-values';
import { TickList } from './tick-list';

type Props = OpeningAt & { widen: boolean };

/** Topics first, because the stakes and the perspectives follow from them while one chooses. Widening only adds. */
export function OpenReviewForm(props: Props) {
  const t = useWords();
  const said = t(workWords).decide;
  const { pieceId, exact, policy, policyName, perspectives, before, standing, suggested, widen, timeZone, now } = props;
  const raisingTopics = [
    ...new Set([...policy.raisingTopics, ...before.topics.filter((topic) => policy.raisingTopics.includes(topic))]),
  ];
  const startingTopics = [...new Set([...before.topics, ...(widen ? [] : suggested)])];
  const say = useSay();
  const form = usePieceForm<OpeningValues>(openReviewInput, {
    pieceId,
    kept: `open-review-${exact.version}`,
    values: {
      raising: startingTopics.filter((startingTopic) => raisingTopics.includes(startingTopic)),
      more: startingTopics.filter((startingTopic) => !raisingTopics.includes(startingTopic)).join(', '),
      perspectives: before.perspectives.map((perspective) => perspective.perspective),
      disputes: before.perspectives.filter((perspective) => perspective.disputes).map((perspective) => perspective.perspective),
      accused: '',
      runBy: before.runBy ? clockIn(before.runBy, timeZone) : '',
      before: standing,
    },
    standing,
    method: 'POST',
    path: `/pieces/${pieceId}/decisions`,
    body: (typed) => openingBody(props, typed),
    say: openingSays(t),
    fieldOf: { topics: 'more' },
    rules: (typed) => openingRules(t, props, typed),
    onSent: () => say(widen ? said.done.widened : said.done.open_review),
  });
  const { values, isOvertaken } = form;
  const topics = topicsOf(values);
  const stakes = stakesOf(topics, policy);
  const raising = topics.filter((topic) => policy.raisingTopics.includes(topic)).map(t(workWords).topicName);
  const required = requiredFor(props, topics);
  const fixed = before.perspectives.map((perspective) => perspective.perspective);
  const chosen = chosenOf(props, values);
  const least = Math.max(
    1,
    ...policy.perspectives
      .filter((perspective) => perspective.topic === null || topics.includes(perspective.topic))
      .map((perspective) => perspective.atLeast),
  );
  const toggle = (field: 'raising' | 'perspectives' | 'disputes', value: string, on: boolean) =>
    form.set(field, on ? [...values[field], value] : values[field].filter((ticked) => ticked !== value));

  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // By now it stands among the other decisions, folded up: what was typed is not hidden there.
    if (isOvertaken) top.current?.closest('details')?.setAttribute('open', '');
  }, [isOvertaken]);
  /** Their topics and perspectives stay, as nobody can take one away; who disputes, and the day, are as chosen here. */
  const keepMine = () => {
    const theirs = before.topics.filter((topic) => !topics.includes(topic));
    form.set('raising', [...values.raising, ...theirs.filter((topic) => raisingTopics.includes(topic))]);
    form.set('more', [...topicsIn(values.more), ...theirs.filter((topic) => !raisingTopics.includes(topic))].join(', '));
    form.keepMine();
  };

  return (
    <PieceForm
      form={form}
      what={t(workWords).thisDecision}
      send={widen ? said.widenSend : said.open}
      button={{
        kind: widen ? 'secondary' : 'primary',
        meaning: said.openMeaning({ version: exact.version, policy: policyName }),
      }}
    >
      <div ref={top}>
        {isOvertaken && (
          <Overtaken title={said.overtaken} keep={said.keepMine} onKeep={keepMine}>
            <p>
              {said.standsNow({
                topics: before.topics.map(t(workWords).topicName),
                perspectives: fixed.map(
                  (perspective) => perspectives.find(({ slug }) => slug === perspective)?.name ?? perspective,
                ),
                disputes: before.perspectives
                  .filter((perspective) => perspective.disputes)
                  .map(
                    (perspective) =>
                      perspectives.find(({ slug }) => slug === perspective.perspective)?.name ?? perspective.perspective,
                  ),
                runBy: before.runBy && formatInstant(before.runBy, { locale: t.language, timeZone, now }),
              })}
            </p>
          </Overtaken>
        )}
      </div>
      <TickList
        id="raising"
        label={said.topics}
        hint={said.topicsHint}
        items={raisingTopics.map((topic) => ({
          value: topic,
          label: t(workWords).topicName(topic),
          hint: [
            suggested.includes(topic) ? said.suggested : null,
            before.topics.includes(topic) && fixed.length > 0 ? said.fixed : null,
          ],
          fixed: before.topics.includes(topic) && fixed.length > 0,
        }))}
        chosen={values.raising}
        onToggle={(value, on) => toggle('raising', value, on)}
      />
      <TextField {...form.field('more')} label={said.moreTopics} hint={said.moreTopicsHint} optional />
      <p aria-live="polite">
        <b>{said.stakesNow({ stakes: t(words).vocabulary.stakes[stakes] })}</b>{' '}
        <span className="hint">
          {said.stakesWhy({ raising })}{' '}
          {policy.secondEditor.includes(stakes) && (stakes === 'grave' ? said.twoEditors : said.secondEditor)}
        </span>
      </p>
      <TickList
        id="perspectives"
        label={said.perspectives}
        hint={`${said.perspectivesHint} ${said.atLeast({ number: least })}`}
        error={form.errorAt('perspectives')}
        items={perspectives.map(({ slug, name, people }) => ({
          value: slug,
          label: name,
          hint: [fixed.includes(slug) ? said.fixed : required.includes(slug) ? said.byPolicy : null, said.holders({ people })],
          fixed: fixed.includes(slug) || required.includes(slug),
        }))}
        chosen={chosen}
        onToggle={(value, on) => toggle('perspectives', value, on)}
      />
      {chosen.length > 0 && (
        <TickList
          id="disputes"
          label={said.disputes}
          hint={said.disputesHint}
          error={form.errorAt('disputes')}
          items={perspectives
            .filter((perspective) => chosen.includes(perspective.slug))
            .map(({ slug, name }) => ({ value: slug, label: name, hint: [], fixed: false }))}
          chosen={values.disputes}
          onToggle={(value, on) => toggle('disputes', value, on)}
        />
      )}
      <TextArea
        {...form.field('accused')}
        label={before.accused.length > 0 ? said.accusedMore : said.accused}
        hint={before.accused.length > 0 ? `${said.accusedNow({ names: before.accused })} ${said.accusedHint}` : said.accusedHint}
        optional={!topics.includes('named-accusation') || before.accused.length > 0}
        rows={2}
      />
      <MomentField
        {...form.field('runBy')}
        typed={values.runBy}
        timeZone={timeZone}
        now={now}
        label={said.runBy}
        hint={said.runByHint}
        optional
      />
    </PieceForm>
  );
}
