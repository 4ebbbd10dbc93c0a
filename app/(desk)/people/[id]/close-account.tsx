'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
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
  const { id, name, disabled } = member;
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  const change = async (close: boolean) => {
    setBusy(true);
    const before = appointedOf(member);
    const sent = await send('PATCH', `/people/${id}`, { ...before, disabled: close, before, handover });
    setBusy(false);
    setAsking(false);
    setWrong(sent.ok ? null : sent.problem.detail);
    setAttempt((count) => count + 1);
    if (sent.ok || sent.problem.code === 'stale_form') router.refresh();
  };

  return (
    <section className={styles.account} aria-label={disabled ? peopleWords.open : peopleWords.close}>
      <ErrorSummary
        heading={peopleWords.summary}
        errors={wrong === null ? [] : [{ field: null, message: wrong }]}
        attempt={attempt}
      />
      {disabled ? (
        <Button onClick={() => void change(false)} busy={busy && peopleWords.saving}>
          {peopleWords.open}
        </Button>
      ) : (
        <Button kind="danger" onClick={() => setAsking(true)} meaning={peopleWords.closeMeans}>
          {peopleWords.close}
        </Button>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={peopleWords.closeTitle({ name })}
        action={
          <Button kind="danger" final onClick={() => void change(true)} busy={busy && peopleWords.saving}>
            {peopleWords.closeFinal({ name })}
          </Button>
        }
      >
        <p>{peopleWords.closeMeans}</p>
      </Dialog>
    </section>
  );
}
