/** A second reading of what readers may be told once what is live was corrected: from the edition before, the rows, and the texts as they read. */
import type { Database } from '@/db/connection/open';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { lineOf } from './statement-lines';
import { statementsFromRows } from './statements-oracle';

type Editions = { before: FrozenEdition; after: FrozenEdition };

const ofFacts = /^all checked|^\d+ verdicts/;
const ofChanges = /passages changed|sentences cut|^unchanged/;
const ofNotes = /^perspective |held$|^let stand|answer/;

const sentencesOf = (db: Database, claimId: string): string[] =>
  db.$client
    .prepare<[string], string>(`SELECT fingerprint || ':' || occurrence FROM claim_sentences WHERE claim_id = ?`)
    .pluck()
    .all(claimId);

/** After *correct now*. `unchecked`: how many sentences and lines nobody has checked. */
export function correctedLines(
  db: Database,
  pieceId: string,
  now: string,
  { before, after }: Editions,
  unchecked: number,
): string[] {
  const said = before.statements.map(lineOf);
  if (before.version === after.version) return said.sort();
  // A twin of a cut sentence is another sentence.
  const there = new Set(sentencesAround(db, pieceId, after.version, { start: 0, end: after.text.length }));
  const facts = before.claims.filter(({ id }) => sentencesOf(db, id).every((key) => there.has(key))).length;
  const kept = said
    .filter((line) => !ofFacts.test(line) && !ofChanges.test(line))
    .flatMap((line) => {
      if (/^author_consent: (done|beforehand)$/.test(line)) return ['author_consent: corrected'];
      if (line === 'facts_checked: done' && unchecked > 0) return ['facts_checked: corrected'];
      if (/^second_editor: (two editors|an uninvolved editor)$/.test(line)) return ['second_editor: corrected'];
      if (line === 'disclosure: done' && after.content.disclosure.trim() === '') return ['disclosure: open'];
      if (unchecked > 0) return [line.replace(/^(perspective .*): nothing to add$/, '$1: reviewed, nothing runs')];
      return [line];
    })
    .filter((line) => {
      const [, id] = /^let stand (.*)$/.exec(line) ?? [];
      const note = before.counterpoints.find((one) => one.id === id);
      if (!note) return true;
      // What it stands beside reads as it did, and its whole sentences with it.
      const beside = note.place ? [...sentencesAround(db, pieceId, before.version, note.place)] : [];
      return beside.every((key) => there.has(key));
    });
  const checked = unchecked === 0 && said.some((line) => line.startsWith('all checked'));
  const count = checked ? [`all checked, ${facts} facts`] : facts > 0 ? [`${facts} verdicts`] : [];
  const changes = statementsFromRows(db, pieceId, now, new Set()).lines.filter((line) => ofChanges.test(line));
  return [...kept, ...count, ...changes].sort();
}

function sentencesAround(db: Database, pieceId: string, version: number, place: { start: number; end: number }): string[] {
  return db.$client
    .prepare<[string, number, number, number], string>(
      `SELECT fingerprint || ':' || occurrence FROM sentences WHERE piece_id = ? AND version = ? AND start < ? AND "end" > ?`,
    )
    .pluck()
    .all(pieceId, version, place.end, place.start);
}

/** After a review: of requirements, facts and changes what the rows say; of counterpoints what stands on the page. */
export function reviewedLines(
  db: Database,
  pieceId: string,
  now: string,
  after: FrozenEdition,
): { lines: string[]; certain: (line: string) => boolean } {
  const open = new Set(
    after.statements.flatMap((one) => (one.code === 'requirement' && one.status === 'unsatisfied' ? [one.requirement] : [])),
  );
  const { lines } = statementsFromRows(db, pieceId, now, open);
  const beside = new Map<string, number>();
  for (const { perspective } of after.counterpoints) beside.set(perspective, (beside.get(perspective) ?? 0) + 1);
  const counted = [...beside].map(([perspective, number]) => `perspective ${perspective}: ${number} counterpoints`);
  const standing = after.counterpoints.flatMap(({ id, stands }) => (stands ? [`let stand ${id}`] : []));
  const others = lines
    .filter((line) => !ofNotes.test(line))
    .map((line) => line.replace(/^author_consent: .*$/, 'author_consent: corrected'));
  const answered = new Set(db.$client.prepare('SELECT counterpoint_id FROM responses WHERE piece_id = ?').pluck().all(pieceId));
  const silent = after.counterpoints.filter(({ id }) => !answered.has(id)).length;
  const how = others.includes('author_answered: done') ? 'not answered in time' : 'without an answer';
  const isCounted = (line: string) =>
    /^perspective .* counterpoints$|^let stand|^\d+ (not answered in time|without an answer)$/.test(line);
  return {
    lines: [...others, ...counted, ...standing, ...(silent > 0 ? [`${silent} ${how}`] : [])].sort(),
    certain: (line) => !ofNotes.test(line) || isCounted(line),
  };
}
