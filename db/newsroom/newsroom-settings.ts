import path from 'node:path';
import type { z } from 'zod';
import type { Actor } from '@/lib/review/facts';
import type { newsroomInput } from '@/lib/review/outside';
import type { Refusal } from '@/lib/review/refusal';
import type { NewsroomView } from '@/lib/review/views/newsroom';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { keyCopied } from '../ledger/key-copied';
import { newsroom } from '../schema/outside-ledger';
import { admit } from '../store/admit';

const row = statement((db) => db.select({ name: newsroom.name, contact: newsroom.contact }).from(newsroom).limit(1).prepare());

/** What the newsroom says of itself to readers; before set-up it has no name. */
export const newsroomSettings = (db: Database): NewsroomView => row(db).get() ?? { name: '', contact: null };

/**
 * An empty contact takes it away. Published pages name no contact, so none has to be made again for it; each bears the newsroom's name, and is made again after
 * a new one (`remakePages`).
 */
export function changeNewsroom(
  db: Database,
  actor: Actor,
  { name, contact, before, keyCopied: isCopied }: z.infer<typeof newsroomInput>,
  now: string,
): NewsroomView | { refusal: Refusal } {
  return inTransaction(db, () => {
    const admission = admit(db, { action: 'manage_newsroom', target: 'none' }, '', actor);
    if (!admission.ok) return { refusal: admission.refusal };
    if (isCopied) keyCopied(path.dirname(db.$client.name), now);
    const standing = newsroomSettings(db);
    const wanted = { name: name ?? standing.name, contact: contact === undefined ? standing.contact : contact || null };
    if (isSame(wanted, standing)) return standing;
    if (!before || !isSame(before, standing)) return { refusal: { code: 'stale_form', what: 'newsroom', now: standing } };
    db.update(newsroom)
      .set({ ...wanted, ...(wanted.name === standing.name ? {} : { namedAt: now }) })
      .run();
    return wanted;
  });
}

const isSame = (a: NewsroomView, b: NewsroomView) => a.name === b.name && a.contact === b.contact;
