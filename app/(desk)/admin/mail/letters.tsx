'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import type { LettersView, LetterView } from '@/lib/review/views/newsroom';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { adminWords } from '@/lib/words/en/admin';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import styles from '../admin.module.css';
import { useSending } from './use-sending';

export function Letters({ letters, email, dates }: { letters: LettersView; email: string; dates: DateSetting }) {
  const t = useWords();
  const say = t(adminWords).mail;
  const { post, going, said, wrong } = useSending();
  return (
    <>
      <ErrorSummary
        heading={t(words).errors.unexpected}
        errors={wrong ? [{ field: null, message: wrong.message }] : []}
        attempt={wrong?.attempt ?? 0}
      />
      <section className="stack" aria-labelledby="failed">
        <div>
          <h2 className="section-head" id="failed">
            {say.failed}
          </h2>
          <p className="hint">{say.onTheirWay({ count: letters.onTheirWay })}</p>
        </div>
        {letters.items.length === 0 ? (
          <p>{say.none}</p>
        ) : (
          <ul className={styles.list}>
            {letters.items.map((letter) => (
              <li key={letter.id}>
                <div>
                  <b>{recipientOf(t, letter)}</b>
                  <p className="by">{stateOf(t, letter, dates)}</p>
                  {letter.error && <p>{letter.error}</p>}
                </div>
                <Button
                  onClick={() => void post(`/letters/${letter.id}/attempts`, say.again)}
                  busy={going === `/letters/${letter.id}/attempts` && t(words).actions.working}
                >
                  {say.sendAgain}
                  <span className="hidden">: {recipientOf(t, letter)}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="stack" aria-labelledby="test">
        <div>
          <h2 className="section-head" id="test">
            {say.test}
          </h2>
          <p className="hint">{say.testHint({ email })}</p>
        </div>
        <div>
          <Button
            onClick={() => void post('/letters', say.tested({ email }))}
            busy={going === '/letters' && t(words).actions.working}
          >
            {say.sendTest}
          </Button>
        </div>
        <FormStatus>{said}</FormStatus>
      </section>
    </>
  );
}

const recipientOf = (t: Translate, { recipient, written }: LetterView) =>
  recipient ?? (written ? t(adminWords).mail.ownPiece : t(adminWords).mail.unwritten);

function stateOf(t: Translate, { queuedAt, attempts, nextAt }: LetterView, dates: DateSetting): string {
  const next =
    nextAt === null
      ? t(adminWords).mail.parked
      : nextAt <= dates.now
        ? t(adminWords).mail.soon
        : t(adminWords).mail.next({ when: formatMoment(nextAt, dates) });
  return [
    t(adminWords).mail.queued({ when: formatMoment(queuedAt, dates) }),
    t(adminWords).mail.tries({ count: attempts }),
    next,
  ].join(' · ');
}
