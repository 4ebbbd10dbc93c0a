'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '@/app/_ui/button';
import { Overtaken } from '@/app/_ui/overtaken';
import { TextArea } from '@/app/_ui/text-area';
import { TextField } from '@/app/_ui/text-field';
import { stakesOf } from '@/lib/review/policy';
import { formatInstant } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { useKept } from '../_room/use-kept';
import { useWrite } from '../_room/use-write';
import { MomentField } from '../_work/moment-field';
import { WorkForm } from '../_work/work-form';
import { useSay } from '../_work/work-page';
import { clockIn, instantOf } from '../_work/zoned';
import type { Opening } from './opening';
import { chosenOf, namesIn, type OpeningValues, openingSchema, requiredFor, topicsIn, topicsOf } from './opening-values';
import { TickList } from './tick-list';

const said = workWords.decide;
type Props = Opening & { widen: boolean; timeZone: string; now: string };
const fields = ['raising', 'more', 'perspectives', 'disputes', 'accused', 'runBy'] as const;

/** Topics first, because the stakes and the perspectives follow from them while one chooses. Widening only adds. */
export function OpenReviewForm(props: Props) {
  const { pieceId, exact, policy, policyName, perspectives, before, standing, suggested, widen, timeZone, now } = props;
  const raisingTopics = [
    ...new Set([...policy.raisingTopics, ...before.topics.filter((topic) => policy.raisingTopics.includes(topic))]),
  ];
  const startingTopics = [...new Set([...before.topics, ...(widen ? [] : suggested)])];
  const { control, register, handleSubmit, setValue, reset, formState } = useForm<OpeningValues>({
    resolver: zodResolver(openingSchema(props, { timeZone, now })),
    defaultValues: {
      raising: startingTopics.filter((startingTopic) => raisingTopics.includes(startingTopic)),
      more: startingTopics.filter((startingTopic) => !raisingTopics.includes(startingTopic)).join(', '),
      perspectives: before.perspectives.map((perspective) => perspective.perspective),
      disputes: before.perspectives.filter((perspective) => perspective.disputes).map((perspective) => perspective.perspective),
      accused: '',
      runBy: before.runBy ? clockIn(before.runBy, timeZone) : '',
      before: standing,
    },
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.open-review-${exact.version}`, control, reset);
  const writing = useWrite();
  const say = useSay();
  const typed = useWatch({ control });
  const values: OpeningValues = {
    raising: [],
    more: '',
    perspectives: [],
    disputes: [],
    accused: '',
    runBy: '',
    before: standing,
    ...typed,
  };
  const topics = topicsOf(values);
  const stakes = stakesOf(topics, policy);
  const raising = topics.filter((topic) => policy.raisingTopics.includes(topic)).map(workWords.topicName);
  const required = requiredFor(props, topics);
  const fixed = before.perspectives.map((perspective) => perspective.perspective);
  const chosen = chosenOf(props, values);
  const least = Math.max(
    1,
    ...policy.perspectives
      .filter((perspective) => perspective.topic === null || topics.includes(perspective.topic))
      .map((perspective) => perspective.atLeast),
  );
  const { errors } = formState;
  const toggle = (field: 'raising' | 'perspectives' | 'disputes', value: string, on: boolean) =>
    setValue(field, on ? [...values[field], value] : values[field].filter((ticked) => ticked !== value), {
      shouldValidate: formState.isSubmitted,
    });

  const isOvertaken = values.before !== standing;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // By now it stands among the other decisions, folded up: what was typed is not hidden there.
    if (isOvertaken) top.current?.closest('details')?.setAttribute('open', '');
  }, [isOvertaken]);
  /** Their topics and perspectives stay, as nobody can take one away; who disputes, and the day, are as chosen here. */
  const keepMine = () => {
    const theirs = before.topics.filter((topic) => !topics.includes(topic));
    setValue('raising', [...values.raising, ...theirs.filter((topic) => raisingTopics.includes(topic))]);
    setValue('more', [...topicsIn(values.more), ...theirs.filter((topic) => !raisingTopics.includes(topic))].join(', '));
    setValue('before', standing);
    writing.forgive();
  };

  const send = handleSubmit(async (given) => {
    const runBy = instantOf(given.runBy, timeZone);
    const names = namesIn(given.accused);
    const sent = await writing.write('POST', `/pieces/${pieceId}/decisions`, {
      kind: 'open_review',
      ...exact,
      topics: topicsOf(given),
      perspectives: chosenOf(props, given).map((perspective) => ({
        perspective,
        disputes: given.disputes.includes(perspective),
      })),
      ...(names.length > 0 ? { accused: names.map((name) => ({ name })) } : {}),
      ...(runBy ? { runBy } : {}),
      before: JSON.parse(given.before) as unknown,
    });
    if (!sent) return;
    forget();
    say(widen ? said.done.widened : said.done.open_review);
  }, writing.failed);

  return (
    <WorkForm
      pieceId={pieceId}
      what={workWords.thisDecision}
      errors={fields.flatMap((name) => {
        const message = errors[name]?.message;
        return message ? [{ field: name, message }] : [];
      })}
      writing={writing}
      onSubmit={() => void send()}
    >
      <div ref={top}>
        {isOvertaken && (
          <Overtaken title={said.overtaken} keep={said.keepMine} onKeep={keepMine}>
            <p>
              {said.standsNow({
                topics: before.topics.map(workWords.topicName),
                perspectives: fixed.map(
                  (perspective) => perspectives.find(({ slug }) => slug === perspective)?.name ?? perspective,
                ),
                disputes: before.perspectives
                  .filter((perspective) => perspective.disputes)
                  .map(
                    (perspective) =>
                      perspectives.find(({ slug }) => slug === perspective.perspective)?.name ?? perspective.perspective,
                  ),
                runBy: before.runBy && formatInstant(before.runBy, { locale: 'en', timeZone, now }),
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
          label: workWords.topicName(topic),
          hint: [
            suggested.includes(topic) ? said.suggested : null,
            before.topics.includes(topic) && fixed.length > 0 ? said.fixed : null,
          ],
          fixed: before.topics.includes(topic) && fixed.length > 0,
        }))}
        chosen={values.raising}
        onToggle={(value, on) => toggle('raising', value, on)}
      />
      <TextField {...register('more')} label={said.moreTopics} hint={said.moreTopicsHint} optional error={errors.more?.message} />
      <p aria-live="polite">
        <b>{said.stakesNow({ stakes: words.vocabulary.stakes[stakes] })}</b>{' '}
        <span className="hint">
          {said.stakesWhy({ raising })}{' '}
          {policy.secondEditor.includes(stakes) && (stakes === 'grave' ? said.twoEditors : said.secondEditor)}
        </span>
      </p>
      <TickList
        id="perspectives"
        label={said.perspectives}
        hint={`${said.perspectivesHint} ${said.atLeast({ number: least })}`}
        error={errors.perspectives?.message}
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
          error={errors.disputes?.message}
          items={perspectives
            .filter((perspective) => chosen.includes(perspective.slug))
            .map(({ slug, name }) => ({ value: slug, label: name, hint: [], fixed: false }))}
          chosen={values.disputes}
          onToggle={(value, on) => toggle('disputes', value, on)}
        />
      )}
      <TextArea
        {...register('accused')}
        label={before.accused.length > 0 ? said.accusedMore : said.accused}
        hint={before.accused.length > 0 ? `${said.accusedNow({ names: before.accused })} ${said.accusedHint}` : said.accusedHint}
        optional={!topics.includes('named-accusation') || before.accused.length > 0}
        error={errors.accused?.message}
        rows={2}
      />
      <MomentField
        {...register('runBy')}
        typed={values.runBy}
        timeZone={timeZone}
        now={now}
        label={said.runBy}
        hint={said.runByHint}
        optional
        error={errors.runBy?.message}
      />
      <Button
        type="submit"
        kind={widen ? 'secondary' : 'primary'}
        busy={writing.busy && words.actions.sending}
        meaning={said.openMeaning({ version: exact.version, policy: policyName })}
      >
        {widen ? said.widenSend : said.open}
      </Button>
    </WorkForm>
  );
}
