import type { Act } from '@/lib/review/attention';
import type { Place } from '@/lib/review/gate';
import type { LossCause } from '@/lib/review/vocabulary';
import type { TextPart } from '@/lib/text/block-part';
import { actWords } from '@/lib/words/act-words';
import { formatMoment } from '@/lib/words/dates';
import type { Perspectives } from './perspectives';

/** A row of the attention table, as it is kept. */
export interface ActRow {
  pieceId: string;
  personId: string;
  action: string;
  since: string;
  due: string | null;
  /** JSON: the act's parameters and its place. */
  params: string;
}
interface Setting {
  person: (personId: string) => string;
  perspectives: Perspectives;
  now: string;
  timeZone: string;
  /** Of a sentence of the piece's current version, by its index. */
  partOf: (pieceId: string, index: number) => TextPart;
  loss: (counterpointId: string) => LossCause | null;
}

/** What the row is about. */
export const paramsOf = (row: ActRow) => JSON.parse(row.params) as Act['params'] & { place: Place | null };

/** The row in words: the command, why, and the button. */
export function said(row: ActRow, { person, perspectives, now, timeZone, partOf, loss }: Setting) {
  const dates = { locale: 'en', timeZone, now };
  const act = { action: row.action, params: paramsOf(row) } as Act;
  return actWords(act, {
    person,
    perspective: perspectives.name,
    code: perspectives.code,
    when: (at) => formatMoment(at, dates),
    sentence: (number) => ({ number, part: partOf(row.pieceId, number - 1) }),
    loss,
    since: formatMoment(row.since, dates),
  });
}
