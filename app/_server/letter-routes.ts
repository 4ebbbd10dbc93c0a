import { z } from 'zod';
import { emailOf } from '@/db/accounts/accounts';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { queueMail, resendMail } from '@/db/mail/letters';
import { retryOutbox } from '@/db/mail/outbox';
import { newsroomSettings } from '@/db/newsroom/newsroom-settings';
import { read } from '@/db/read/read';
import { admit } from '@/db/store/admit';
import { mail } from '@/lib/words/en/mail';
import { baseUrl } from './auth-settings';
import { plainMail } from './mail/compose';
import { resumeMail } from './mail/outage';
import { letterNamed } from './mail/shown-letters';
import { onceRoute } from './person-route';
import { wakeJobs } from './wake-jobs';

const nothing = z.strictObject({});
/** A letter that is asked for is sent at once, so that the answer can say whether it went. */
function sendNow(): void {
  resumeMail(database());
  wakeJobs();
}

/** A letter to the administrator who asks for it, on the way that all letters go. */
export const testLetterRoute = onceRoute(nothing, {
  limit: 'test_letter',
  act: ({ viewer: { actor } }) => {
    const admission = admit(database(), { action: 'manage_newsroom', target: 'none' }, '', actor);
    if (!admission.ok) return { refusal: admission.refusal };
    const id = realClock.newId();
    const t = read(actor, (reading) => reading.t);
    const words = t(mail).test({ newsroom: newsroomSettings(database()).name });
    const text = plainMail(words, `${baseUrl()}/admin/mail`, t(mail).why.test);
    const recipient = emailOf(database(), actor.personId) ?? '';
    const letter = { key: `test letter ${id}`, recipient, subject: words.subject, text, language: t.language };
    queueMail(database(), letter, realClock.now());
    return { result: { id } };
  },
  afterwards: sendNow,
});

/** One more try for a letter that failed or was put aside, or for an event whose letters could not be written. For others than administrators there is none. */
export const sendAgainRoute = onceRoute(nothing, {
  act: ({ viewer: { actor }, id }) => {
    const admission = admit(database(), { action: 'manage_newsroom', target: 'none' }, '', actor);
    const found = admission.ok ? read(admission.actor, (reading) => letterNamed(reading, id)) : undefined;
    const again = found?.queue === 'mail' ? resendMail : retryOutbox;
    return found && again(database(), found.row, realClock.now()) ? { result: { id } } : { refusal: { code: 'not_found' } };
  },
  afterwards: sendNow,
});
