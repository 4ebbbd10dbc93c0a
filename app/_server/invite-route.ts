import { invite, inviteAgain } from '@/db/accounts/invitations';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { invitationKey, queueMail } from '@/db/mail/letters';
import { newsroomSettings } from '@/db/newsroom/newsroom-settings';
import { read } from '@/db/read/read';
import { inviteAgainInput, inviteInput } from '@/lib/review/outside';
import { mail } from '@/lib/words/en/mail';
import { baseUrl } from './auth-settings';
import { plainMail } from './mail/compose';
import { onceRoute } from './person-route';
import type { Viewer } from './viewer';
import { wakeJobs } from './wake-jobs';

type Invited = ReturnType<typeof invite>;

/** Mails the link to the address, in the language of whoever invites, and shows it to the administrator, this once. */
function sendLink(viewer: Viewer, invited: Invited) {
  if ('refusal' in invited) return invited;
  const { id, email, token, expiresAt } = invited;
  const link = `${baseUrl()}/join?token=${token}`;
  const t = read(viewer.actor, (reading) => reading.t);
  const words = t(mail).invitation({ newsroom: newsroomSettings(database()).name, days: 7 });
  const text = plainMail(words, link, t(mail).why.invited);
  const letter = { key: invitationKey(id, expiresAt), recipient: email, subject: words.subject, text, language: t.language };
  queueMail(database(), letter, realClock.now());
  return { result: { id, link, token, expiresAt } };
}

/** Invites by a link. */
export const inviteRoute = onceRoute(inviteInput, {
  act: ({ viewer, input }) => sendLink(viewer, invite(database(), viewer.actor, input)),
  afterwards: wakeJobs,
});

/** The same invitation with a new link. */
export const inviteAgainRoute = onceRoute(inviteAgainInput, {
  act: ({ viewer, input, id }) => sendLink(viewer, inviteAgain(database(), viewer.actor, { id, ...input })),
  afterwards: wakeJobs,
});
