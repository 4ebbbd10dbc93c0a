import type { Prepared } from '@/lib/review/command';
import { type CorrectInput, correctInput } from '@/lib/review/commands/decisions/correct';
import { type CorrectedText, type NewPlace, runsOn } from '@/lib/review/corrected-edition';
import { difference, newWords } from '@/lib/review/difference';
import { applyPatch, type VersionContent } from '@/lib/review/draft-content';
import { keyOf, type PieceFacts, type SentenceKey } from '@/lib/review/facts';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { Refusal } from '@/lib/review/refusal';
import type { WrittenSentence } from '@/lib/text/writers';
import { writtenBy } from '@/lib/text/written-by';
import { draftOf } from '../drafts';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { contentAt, sentencesAt, versionRef } from '../load/versions';
import type { Database } from '../open';
import { changesSinceOpened } from './edition/changes-in-review';
import { claimsThatStay } from './edition/claims-that-stay';
import { liveEdition } from './edition/live-edition';
import { lastEvent } from './last-event';
import { madeFrom, make, preparedFrom } from './version';
import { textBasis } from './version-basis';
import { writersIn } from './writers-in';

type Made = { prepared: Prepared['correction']; holds: (db: Database) => boolean } | { refusal: Refusal };
type Change = NonNullable<Prepared['correction']['change']>;

/** A correction of the live text: what readers have now, the new version if the text changes, and the difference. Rests on the piece's last event. */
export async function prepareCorrection(db: Database, pieceId: string, saver: string, body: unknown): Promise<Made> {
  const input = correctInput.parse(body);
  const piece = loadPiece(db, pieceId);
  if (!piece) throw new NotFound();
  const live = piece.publication === 'live' && piece.live ? liveEdition(db, piece.live.edition) : null;
  if (!live) return { refusal: { code: 'wrong_state', state: piece.publication } };
  const seq = lastEvent(db, pieceId);
  const change = await changeOf(db, piece, live, { saver, input });
  if (change && 'refusal' in change) return change;
  return { prepared: { live, change }, holds: (now) => lastEvent(now, pieceId) === seq };
}

interface Correcting {
  saver: string;
  input: CorrectInput;
}

/** null where the text stays as it is. */
async function changeOf(
  db: Database,
  piece: PieceFacts,
  live: FrozenEdition,
  { saver, input }: Correcting,
): Promise<Change | { refusal: Refusal } | null> {
  const stored = contentAt(db, piece.id, live.version);
  if (stored === null) return { refusal: { code: 'wrong_state', state: 'erased' } };
  const before = JSON.parse(stored) as VersionContent;
  const after = applyPatch(before, input.content ?? {});
  if (!after.ok) return after;
  const sentences = sentencesAt(db, piece.id, live.version);
  const from = input.proposal ?? live.version;
  const started = contentAt(db, piece.id, from);
  if (started === null) return { refusal: { code: 'wrong_state', state: 'erased' } };
  const basis = JSON.parse(started) as VersionContent;
  // Words that somebody else has brought into the draft are theirs here, too, and so are links.
  const drafted = draftOf(db, piece.id)?.writers ?? [];
  const writers = [...writersIn(db, piece.id, from, basis), ...drafted];
  const dressedElsewhere = new Map(drafted.map((one) => [one.key.replace(/:\d+$/, ''), one.writers]));
  const written = { content: basis, writers: firstOfEach(writers) };
  const made = await make({
    ...madeFrom(db, piece, live.version),
    content: JSON.stringify(after.content),
    writers: JSON.stringify(writtenBy(written, after.content, saver, { dressedElsewhere })),
    savedBy: saver,
    ...textBasis(db, piece.id, live.version),
  });
  if ('refusal' in made) return made;
  if (made.digest === live.digest) return null;
  const number = piece.lastVersion + 1;
  const version = preparedFrom(made, {
    ref: versionRef(piece.id, number),
    number,
    base: live.version,
    draftRevision: piece.draftRevision,
  });
  const { text } = JSON.parse(made.body) as { text: string };
  const changes = difference(
    { content: before, text: live.text, sentences },
    { content: after.content, text, sentences: version.payload.sentences },
  );
  const came = version.payload.sentences.filter(({ since }) => since === number).map(({ index }) => index);
  const fresh = [...new Set([...newWords(changes).sentences, ...came])].sort((a, b) => a - b);
  const sentencesOf = (indexes: readonly number[]) => indexes.flatMap((index) => version.payload.sentences[index] ?? []);
  const newSentences = sentencesOf(fresh);
  const beside = claimsThatStay(db, live, piece.id, version.payload.sentences);
  const inClaim = ({ start, end }: { start: number; end: number }) =>
    beside.claims.some(({ spans }) => spans.some((span) => span.start < end && span.end > start));
  // As the fact-check asks: the sentence as it stands, and of a claim what stands beside it.
  const unread = version.payload.sentences.filter(
    (sentence) =>
      sentence.since === number || sentence.dressSince === number || (sentence.ownContextSince === number && inClaim(sentence)),
  );
  const places = new Map<string, NewPlace>(version.payload.resolutions.map((row) => [row.counterpointId, placeOf(row, number)]));
  return {
    version,
    changes,
    newSentences,
    inReview: changesSinceOpened(db, piece.id, { digest: version.digest, sentences: version.payload.sentences }),
    unchecked: keysOf([...unread, ...(version.payload.lines ?? []).filter(({ since }) => since === number)]),
    text: {
      version: number,
      digest: version.digest,
      content: { ...after.content, topics: live.content.topics },
      text,
      counterpoints: live.counterpoints.map((note) =>
        runsOn(note, places.get(note.id) ?? null, number, { text: live.text, sentences }, input.shows === 'difference'),
      ),
      ...beside,
    } satisfies Omit<CorrectedText, 'statements'>,
  };
}

const keysOf = (words: readonly SentenceKey[]): SentenceKey[] => {
  const keys = new Map(
    words.map(({ fingerprint, occurrence }) => [keyOf({ fingerprint, occurrence }), { fingerprint, occurrence }]),
  );
  return [...keys.values()];
};

/** What the text itself says of a sentence comes before what the draft does. */
const firstOfEach = (writers: readonly WrittenSentence[]): WrittenSentence[] => [
  ...new Map(writers.toReversed().map((one) => [one.key, one])).values(),
];

const placeOf = ({ start, end, since }: Change['version']['payload']['resolutions'][number], number: number): NewPlace => ({
  start,
  end,
  since: since ?? number,
});
