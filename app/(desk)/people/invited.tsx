'use client';

import { useState } from 'react';
import type { z } from 'zod';
import { useWords } from '#words';
import { FormStatus } from '@/app/_ui/form-status';
import type { invitationView, PerspectiveView } from '@/lib/review/views/newsroom';
import { type DateSetting, formatWeekday } from '@/lib/words/dates';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';
import { InvitedActions } from './invited-actions';
import styles from './people.module.css';
import { Voices } from './voices';

/** Invitations that nobody has followed yet. Their links were shown once and are not kept. */
export function Invited({
  invited,
  perspectives,
  dates,
}: {
  invited: z.infer<typeof invitationView>[];
  perspectives: PerspectiveView[];
  dates: DateSetting;
}) {
  const t = useWords();
  const [gone, setGone] = useState<string | null>(null);
  if (invited.length === 0 && gone === null) return null;
  return (
    <section aria-labelledby="invited">
      <h2 className="section-head" id="invited">
        {t(peopleWords).invitations}
      </h2>
      <FormStatus>{gone}</FormStatus>
      <ul className={styles.invited}>
        {invited.map((invitation) => (
          <li key={invitation.id}>
            <div>
              <b>{invitation.name || invitation.email}</b>
              {invitation.name && <span className={styles.address}>{invitation.email}</span>}
            </div>
            <span>{invitation.roles.map((role) => t(words).vocabulary.role[role]).join(', ')}</span>
            <Voices holds={invitation.holds} perspectives={perspectives} checksFacts={invitation.checksFacts} />
            <span className="by">{t(peopleWords).until({ when: formatWeekday(invitation.expiresAt, dates) })}</span>
            <InvitedActions id={invitation.id} email={invitation.email} onGone={setGone} />
          </li>
        ))}
      </ul>
    </section>
  );
}
