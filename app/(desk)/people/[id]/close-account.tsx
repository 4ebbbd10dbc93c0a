'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { Dialog } from '@/app/_ui/dialog';
import { ErrorSummary } from '@/app/_ui/error-summary';
import type { MemberView } from '@/lib/review/views/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import styles from '../people.module.css';
import { appointedOf } from './appointed';

/** Closing asks once more and names the person; opening again does not. Appointments stay as they are stored, whatever is ticked above. */
export function CloseAccount({
  member,
  handover,
}: {
  member: MemberView;
  /** Who takes what they have in hand. */
  handover: { kind: string; id: string; to: string | null }[];
}) {
  const t = useWords();
  const { id, name, disabled } = member;
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  const change = async (close: boolean) => {
    setBusy(true);
    const before = appointedOf(member);
    const sent = await send(t, 'PATCH', `/people/${id}`, { ...before, disabled: close, before, handover });
    setBusy(false);
    setAsking(false);
    setWrong(sent.ok ? null : sent.problem.detail);
    setAttempt((count) => count + 1);
    if (sent.ok || sent.problem.code === 'stale_form') router.refresh();
  };

  return (
    <section className={styles.account} aria-label={disabled ? t(peopleWords).open : t(peopleWords).close}>
      <ErrorSummary
        heading={t(peopleWords).summary}
        errors={wrong === null ? [] : [{ field: null, message: wrong }]}
        attempt={attempt}
      />
      {disabled ? (
        <Button onClick={() => void change(false)} busy={busy && t(peopleWords).saving}>
          {t(peopleWords).open}
        </Button>
      ) : (
        <Button kind="danger" onClick={() => setAsking(true)} meaning={t(peopleWords).closeMeans}>
          {t(peopleWords).close}
        </Button>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t(peopleWords).closeTitle({ name })}
        action={
          <Button kind="danger" final onClick={() => void change(true)} busy={busy && t(peopleWords).saving}>
            {t(peopleWords).closeFinal({ name })}
          </Button>
        }
      >
        <p>{t(peopleWords).closeMeans}</p>
      </Dialog>
    </section>
  );
}
