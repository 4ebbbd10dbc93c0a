import type { ActRole } from '@/lib/review/acts/act';
import type { Place } from '@/lib/review/place';
import type { ToDo } from '@/lib/review/to-do';
import type { LossCause } from '@/lib/review/vocabulary';
import type { TextPart } from '@/lib/text/block-part';
import { formatMoment } from '@/lib/words/dates';
import { actWords } from '@/lib/words/en/acts';
import type { Translate } from '@/lib/words/language';
import type { Perspectives } from './perspectives';

/** An act as it is kept. */
export interface ActRow {
  pieceId: string;
  personId: string;
  action: string;
  role: ActRole;
  subject: string;
  since: string;
  due: string | null;
  /** JSON: the act's parameters and its place. */
  params: string;
}
export interface ActWording {
  person: (personId: string) => string;
  perspectives: Perspectives;
  now: string;
  timeZone: string;
  /** Of a sentence of the piece's current version, by its index. */
  partOf: (pieceId: string, index: number) => TextPart;
  loss: (counterpointId: string) => LossCause | null;
}

/** What the row is about. */
export const paramsOf = (row: ActRow) => JSON.parse(row.params) as ToDo['params'] & { place: Place };

/** The row in words: the command, why, and the button. */
export const actSentence = (t: Translate, row: ActRow, setting: ActWording) =>
  toDoWords(t, { action: row.action, params: paramsOf(row) } as ToDo, { pieceId: row.pieceId, since: row.since }, setting);

export function toDoWords(
  t: Translate,
  toDo: ToDo,
  row: { pieceId: string; since: string },
  { person, perspectives, now, timeZone, partOf, loss }: ActWording,
) {
  const dates = { locale: t.language, timeZone, now };
  return t(actWords)(toDo, {
    person,
    perspective: perspectives.name,
    code: perspectives.code,
    when: (at) => formatMoment(at, dates),
    sentence: (number) => ({ number, part: partOf(row.pieceId, number - 1) }),
    loss,
    since: formatMoment(row.since, dates),
  });
}
