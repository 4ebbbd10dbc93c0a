import type { Database } from '@/db/connection/open';
import { queueMail } from '@/db/mail/letters';
import { scheduledBefore } from '@/db/published/scheduled';
import { commit } from '@/db/store/commit';
import { publishScheduled } from '@/lib/review/commands/decisions/publish';
import { mail } from '@/lib/words/en/mail';
import { baseUrl } from './auth-settings';
import { plainMail } from './mail/compose';
import { wordsOf } from './mail/letters';

/**
 * Publishes what editors scheduled, when its hour has come. The schedule was a person's decision about one exact edition; the gate is asked again inside the
 * transaction, and a closed gate leaves the piece unpublished, for an editor to look at.
 */
export async function publishDue(db: Database, now: string): Promise<number> {
  let published = 0;
  for (const { pieceId, by, email, locale, ...named } of scheduledBefore(db, now)) {
    // Sees what an editor sees; as a job it may do this one thing and nothing else.
    const actor = { personId: by, roles: ['editor' as const], holds: [], checksFacts: false, via: 'job' as const };
    const done = await commit(
      publishScheduled,
      { id: pieceId, actor, now, route: 'job publish_scheduled', body: { kind: 'publish', ...named } },
      { db },
    );
    if ('status' in done) published += 1;
    else cannotGoOut(db, { pieceId, edition: named.edition, email, locale }, now);
  }
  return published;
}

/** Says so once for each edition, to the editor in whose name it was scheduled. */
function cannotGoOut(
  db: Database,
  { pieceId, edition, email, locale }: { pieceId: string; edition: string; email: string; locale: string },
  now: string,
): void {
  const t = wordsOf({ locale });
  const words = t(mail).notPublished();
  const text = plainMail(words, `${baseUrl()}/pieces/${pieceId}`, t(mail).why.turn);
  const key = `not published ${pieceId} ${edition}`;
  queueMail(db, { key, recipient: email, subject: words.subject, text, language: t.language }, now);
}
