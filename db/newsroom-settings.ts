import path from 'node:path';
import type { z } from 'zod';
import type { newsroomInput } from '@/lib/review/outside';
import type { NewsroomView } from '@/lib/review/views/newsroom';
import { keyCopied } from './key-copied';
import type { Database } from './open';
import { query } from './query';
import { newsroom } from './schema/outside';

const row = query((db) => db.select({ name: newsroom.name, contact: newsroom.contact }).from(newsroom).limit(1).prepare());

/** What the newsroom says of itself to readers; before set-up it has no name. */
export const newsroomSettings = (db: Database): NewsroomView => row(db).get() ?? { name: '', contact: null };

/** An empty contact takes it away. Published pages name none, so none has to be made again. */
export function changeNewsroom(db: Database, { contact, keyCopied: isCopied }: z.infer<typeof newsroomInput>, now: string): void {
  if (isCopied) keyCopied(path.dirname(db.$client.name), now);
  if (contact === undefined) return;
  db.update(newsroom)
    .set({ contact: contact || null })
    .run();
}
