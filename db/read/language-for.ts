import { type Language, languageOf } from '@/lib/words/language';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';

const locale = statement((db) =>
  db.$client.prepare<[string], string>('SELECT locale FROM people_details WHERE person_id = ?').pluck(),
);

/** In which this person is spoken to; English to nobody and to a program of somebody who is gone. */
export const languageFor = once((db: Database, personId: string): Language => languageOf(locale(db).get(personId) ?? ''));
