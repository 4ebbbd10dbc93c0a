import { type DeskLanguage, deskLanguageOf } from '@/lib/words/language';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';

const locale = statement((db) =>
  db.$client.prepare<[string], string>('SELECT locale FROM people_details WHERE person_id = ?').pluck(),
);

/** In which this person is spoken to; English to nobody and to a program of somebody who is gone. */
export const languageFor = (db: Database, personId: string): DeskLanguage => deskLanguageOf(locale(db).get(personId) ?? '');
