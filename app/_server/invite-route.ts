import { invite, inviteAgain } from '@/db/accounts/invitations';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { invitationKey, queueMail } from '@/db/mail/letters';
import { newsroomSettings } from '@/db/newsroom/newsroom-settings';
import { inviteAgainInput, inviteInput } from '@/lib/review/outside';
import { mail } from '@/lib/words/en/mail';
import { baseUrl } from './auth-settings';
import { plainMail } from './mail/compose';
import { onceRoute } from './person-route';
import { wakeJobs } from './wake-jobs';

type Invited = ReturnType<typeof invite>;

/** Mails the link to the address and shows it to the administrator, this once. */
function sendLink(invited: Invited) {
  if ('refusal' in invited) return invited;
  const { id, email, token, expiresAt } = invited;
  const link = `${baseUrl()}/join?token=${token}`;
  const words = mail.invitation({ newsroom: newsroomSettings(database()).name, days: 7 });
  const text = plainMail(words, link, mail.why.invited);
  const letter = { key: invitationKey(id, expiresAt), recipient: email, subject: words.subject, text };
  queueMail(database(), letter, realClock.now());
  return { result: { id, link, token, expiresAt } };
}

/** Invites by a link. */
export const inviteRoute = onceRoute(inviteInput, {
  act: ({ viewer, input }) => sendLink(invite(database(), viewer.actor, input)),
  afterwards: wakeJobs,
});

/** The same invitation with a new link. */
export const inviteAgainRoute = onceRoute(inviteAgainInput, {
  act: ({ viewer, input, id }) => sendLink(inviteAgain(database(), viewer.actor, { id, ...input })),
  afterwards: wakeJobs,
});
