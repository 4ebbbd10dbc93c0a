'use client';

import type { z } from 'zod';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import type { sessionView } from '@/lib/review/views/newsroom';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';
import styles from './preferences.module.css';
import { useRemoval } from './use-removal';

/** Where one is signed in; any other place can be signed out from here. */
export function Sessions({ sessions, dates }: { sessions: z.infer<typeof sessionView>[]; dates: DateSetting }) {
  const t = useWords();
  const say = t(peopleWords).preferences;
  const { remove, going, said, wrong } = useRemoval();
  const others = sessions.filter(({ current }) => !current);
  return (
    <section className="stack" aria-labelledby="sessions">
      <ErrorSummary
        heading={t(words).errors.unexpected}
        errors={wrong ? [{ field: null, message: wrong.message }] : []}
        attempt={wrong?.attempt ?? 0}
      />
      <div>
        <h2 className="section-head" id="sessions">
          {t(newsroomWords).preferences.sessions}
        </h2>
        <p className="hint">{say.sessionsHint}</p>
      </div>
      <ul className={styles.list}>
        {sessions.map(({ id, device, startedAt, seenAt, current }) => (
          <li key={id}>
            <div>
              <b>{device}</b>
              {current && <span className="by"> ({say.thisDevice})</span>}
              <p className="by">{`${say.seen}: ${formatMoment(seenAt, dates)}`}</p>
              <p className="by">{`${say.started}: ${formatMoment(startedAt, dates)}`}</p>
            </div>
            {!current && (
              <Button
                onClick={() => void remove(`/sessions/${id}`, say.ended)}
                busy={going === `/sessions/${id}` && t(words).actions.working}
              >
                {say.end}
                <span className="hidden">: {say.endOf({ device, when: formatMoment(startedAt, dates) })}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormStatus>{said}</FormStatus>
      {others.length > 1 && (
        <p>
          <Button
            onClick={() => void remove('/sessions', say.endedOthers)}
            busy={going === '/sessions' && t(words).actions.working}
          >
            {say.endOthers}
          </Button>
        </p>
      )}
    </section>
  );
}
