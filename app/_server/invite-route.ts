import { realClock } from '@/db/clock';
import { invite } from '@/db/invitations';
import { queueMail } from '@/db/mail';
import { database } from '@/db/open';
import { me } from '@/db/read/me';
import { read } from '@/db/read/read';
import { inviteInput } from '@/lib/review/outside';
import { mail } from '@/lib/words/en/mail';
import { baseUrl } from './auth-settings';
import { plainMail } from './mail/compose';
import { made, personRoute, settled } from './person-route';
import { wakeJobs } from './wake-jobs';

/** Invites by a link, which is mailed to the address and shown to the administrator this once. */
export const inviteRoute = personRoute(inviteInput, ({ viewer, input }) =>
  settled(invite(database(), viewer.actor, input), ({ id, token, expiresAt }) => {
    const link = `${baseUrl()}/join?token=${token}`;
    const newsroom = read(viewer.actor, me)?.newsroom ?? '';
    const words = mail.invitation({ newsroom, days: 7 });
    const letter = {
      key: `invitation ${id}`,
      recipient: input.email,
      subject: words.subject,
      text: plainMail(words, link, mail.why.invited),
    };
    queueMail(database(), letter, realClock.now());
    wakeJobs();
    return made({ id, link, token, expiresAt });
  }),
);
