'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { type DateSetting, formatDate } from '@/lib/words/dates';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';
import styles from './preferences.module.css';
import { TokenForm } from './token-form';
import { useRemoval } from './use-removal';

interface Token {
  id: string;
  name: string;
  createdAt: string;
  usedAt: string | null;
  expiresAt: string | null;
}

/** Access for programs: what there is, and how to take it back. */
export function Tokens({ tokens, dates }: { tokens: Token[]; dates: DateSetting }) {
  const t = useWords();
  const say = t(peopleWords).preferences;
  const { remove, going, said, wrong } = useRemoval();
  return (
    <section className="stack" aria-labelledby="tokens">
      <ErrorSummary
        heading={t(words).errors.unexpected}
        errors={wrong ? [{ field: null, message: wrong.message }] : []}
        attempt={wrong?.attempt ?? 0}
      />
      <div>
        <h2 className="section-head" id="tokens">
          {t(newsroomWords).preferences.tokens}
        </h2>
        <p className="hint">{say.tokensHint}</p>
      </div>
      {tokens.length === 0 ? (
        <p>{say.noTokens}</p>
      ) : (
        <ul className={styles.list}>
          {tokens.map(({ id, name, usedAt, expiresAt }) => (
            <li key={id}>
              <div>
                <b>{name}</b>
                <p className="by">
                  {`${say.tokenUsed}: ${usedAt ? formatDate(usedAt, dates) : say.tokenNever}`}
                  {expiresAt && ` · ${say.tokenExpires} ${formatDate(expiresAt, dates)}`}
                </p>
              </div>
              <Button
                onClick={() => void remove(`/tokens/${id}`, say.tokenRevoked)}
                busy={going === `/tokens/${id}` && t(words).actions.working}
              >
                {say.tokenRevoke}
                <span className="hidden">: {name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FormStatus>{said}</FormStatus>
      <TokenForm />
    </section>
  );
}
