import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openCheckpoint } from '@/lib/record/checkpoint';
import { reviewRecordSchema } from '@/lib/record/review-record';
import type { FailureCode, Limit, Proof, Verdict } from '@/lib/record/verdict';
import { type PageVerdict, verifyPage } from '@/lib/record/verify-page';
import { verifyReviewRecord } from '@/lib/record/verify-review-record';

const USAGE = `Checks a review record, offline, and with it a page that you saved.

  npm run verify -- record.json [page.html] [--key <the newsroom's public key>]

Save the page as it is sent (curl -o page.html ADDRESS, or "HTML only" in a browser).
Exit code: 0 if everything in the record was checked and holds, and the page is one that was published; otherwise 1.`;

const PROOFS: Record<Proof, string> = {
  checkpoint_signed: "The state of the newsroom's ledger is signed with the key in the record.",
  entries_in_log: 'Every entry that is not waiting is in that ledger, unchanged.',
  contents_match_edition: 'The texts in the record are, each of them, the ones that make up the published edition.',
  edition_in_log: 'An entry in the ledger names exactly this edition.',
  openings_match: 'Every entry that is shown says what was written down when it was made.',
  record_sealed: 'The record is whole, as the holder of the key issued it.',
  key_trusted: 'The key is the one that you gave.',
};

const LIMITS: Record<Limit, string> = {
  truth: 'that what the piece, the counterpoints or the checks say is true.',
  independence_of_people: 'that different pseudonyms are different people, or independent of one another.',
  real_time: "that things happened when the entries say: the clock is the newsroom's own.",
  single_view: 'that everybody is shown the same ledger: who holds the key could sign a second one.',
  completeness: 'that the newsroom itself left no entry out: only the whole ledger shows that.',
  latest_state: 'that there is nothing newer, or that older ledgers were not rewritten: compare with a record kept from before.',
  pending_entries: 'that the waiting entries are in the ledger: they enter it with its next signed state.',
  closed_entries: 'what the entries say that are not shown: only that they exist.',
  key_owner: "whose key it is: give the newsroom's key with --key, from a place that you trust.",
};

const FAILURES: Record<FailureCode, string> = {
  malformed: 'This is not in the form of a review record.',
  bad_key: 'The public key is damaged.',
  untrusted_key: 'The record is signed with another key than the one that you gave.',
  bad_checkpoint: 'The signature under the state of the ledger does not hold.',
  foreign_entry: 'This entry belongs to another piece.',
  entries_out_of_order: 'This entry is not in its place, or is there twice.',
  not_in_log: 'This entry is not in the signed ledger.',
  opening_mismatch: 'What is shown here is not what was written down when the entry was made.',
  items_out_of_order: 'This part of the edition is not in its place, or is there twice.',
  content_mismatch: 'This text is not the one that was approved.',
  edition_mismatch: 'The parts do not make up the edition that is named.',
  foreign_edition: 'This edition is of another piece than the entries.',
  version_missing: 'The edition has no single text of the piece.',
  headline_mismatch: 'The headline is not that of the piece.',
  edition_not_logged: 'No entry names this edition.',
  version_not_logged: 'The entries that name this edition name another version of the piece.',
  bad_seal: 'The record as a whole was changed after it was signed, or something was left out.',
};

/** The verdict in plain sentences. */
function report(bundle: unknown, verdict: Verdict): string[] {
  if (!verdict.ok) {
    const lines = verdict.failures.map(({ code, where }) => `  - ${FAILURES[code]} (${where})`);
    return ['This record does not hold.', ...lines];
  }
  const { piece, checkpoint, publicKey } = reviewRecordSchema.parse(bundle);
  const ledger = openCheckpoint(checkpoint, publicKey);
  const waiting = verdict.entries.filter((state) => state === 'pending').length;
  return [
    // Anybody can make a record that agrees with itself: without a trusted key "holds" would say too much.
    `The record of "${piece.headline}" (${piece.slug}) ${verdict.proves.includes('key_trusted') ? 'holds' : 'agrees with itself'}.`,
    `Ledger ${ledger?.origin}, ${ledger?.size} entries; of this piece ${verdict.entries.length - waiting} in it, ${waiting} waiting.`,
    '',
    'It shows:',
    ...verdict.proves.map((code) => `  - ${PROOFS[code]}`),
    '',
    'It does not show:',
    ...verdict.doesNotProve.map((code) => `  - ${LIMITS[code]}`),
  ];
}

/** What the record says of the page, in plain sentences. */
function pageReport(page: PageVerdict): string {
  switch (page.is) {
    case 'unknown':
      return 'The record names no page: it is from an older release, so the page cannot be checked.';
    case 'other':
      return 'The page is none that the newsroom published: something in it was changed, or it is newer than this record.';
    case 'current':
    case 'earlier': {
      const which =
        page.is === 'current'
          ? 'the page that the newsroom publishes'
          : 'an earlier page of the newsroom, and not the current one';
      const reading = page.withCounterpoints ? '' : ', without counterpoints';
      return `The page is ${which}${reading}: made on ${page.day}, byte for byte as the ledger has it${page.inLog ? '' : ' (its entry is still waiting)'}.`;
    }
  }
}

/** A record may come from anybody: no control codes for the terminal, no text that turns its direction round. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [file, pageFile] = positionals;
  if (values.help || file === undefined || positionals.length > 2) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const bundle: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const verdict = verifyReviewRecord(bundle, values.key);
  const page = verdict.ok && pageFile !== undefined ? verifyPage(reviewRecordSchema.parse(bundle), readFileSync(pageFile)) : null;
  const lines = [...report(bundle, verdict), ...(page ? ['', pageReport(page)] : [])];
  console.log(lines.map(printable).join('\n'));
  return verdict.ok && page?.is !== 'other' && page?.is !== 'unknown' ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  // An unreadable file, text that is not JSON, an unknown option: the reason is the whole message.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
