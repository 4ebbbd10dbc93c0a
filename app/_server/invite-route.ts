import { realClock } from '@/db/clock';
import { invite } from '@/db/invitations';
import { queueMail } from '@/db/mail';
import { newsroomSettings } from '@/db/newsroom-settings';
import { database } from '@/db/open';
import { inviteInput } from '@/lib/review/outside';
import { mail } from '@/lib/words/en/mail';
import { baseUrl } from './auth-settings';
import { plainMail } from './mail/compose';
import { onceRoute } from './person-route';
import { wakeJobs } from './wake-jobs';

/** Invites by a link, which is mailed to the address and shown to the administrator this once. */
export const inviteRoute = onceRoute(inviteInput, {
  act: ({ viewer, input }) => {
    const invited = invite(database(), viewer.actor, input);
    if ('refusal' in invited) return invited;
    const { id, token, expiresAt } = invited;
    const link = `${baseUrl()}/join?token=${token}`;
    const words = mail.invitation({ newsroom: newsroomSettings(database()).name, days: 7 });
    const text = plainMail(words, link, mail.why.invited);
    queueMail(database(), { key: `invitation ${id}`, recipient: input.email, subject: words.subject, text }, realClock.now());
    return { result: { id, link, token, expiresAt } };
  },
  afterwards: wakeJobs,
});
