import type { Prepared } from '@/lib/review/command';
import { type CorrectInput, correctInput } from '@/lib/review/commands/decisions/correct';
import { type CorrectedText, type NewPlace, runsOn } from '@/lib/review/corrected-edition';
import type { VersionContent } from '@/lib/review/draft-content';
import { keyOf, type PieceFacts, type SentenceKey } from '@/lib/review/facts';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { Refusal } from '@/lib/review/refusal';
import type { Database } from '../connection/open';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { contentAt, textAt } from '../load/versions';
import { type BuiltCorrection, buildCorrection, type CorrectionBasis } from '../worker/build-correction';
import { inWorker } from '../worker/in-worker';
import { isShort } from '../worker/is-short';
import { changesSinceOpened } from './edition/changes-in-review';
import { claimsThatStay } from './edition/claims-that-stay';
import { liveEdition } from './edition/live-edition';
import { lastEvent } from './last-event';
import { preparedVersion } from './prepared-version';
import { draftBasis, versionBasis, versionSentences } from './version-basis';

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
  const basis = basisOf(db, piece, live, { saver, input });
  if (basis === null) return { refusal: { code: 'wrong_state', state: 'erased' } };
  const built = await builtCorrection(basis);
  if (built === null || 'refusal' in built) return built;
  const { number } = basis.version;
  const version = preparedVersion(built.version, {
    pieceId: piece.id,
    number,
    base: live.version,
    draftRevision: piece.draftRevision,
  });
  const { content, text } = JSON.parse(built.version.body) as { content: VersionContent; text: string };
  const { changes } = built;
  const newSentences = built.fresh.flatMap((index) => version.payload.sentences[index] ?? []);
  // They have the spans that a passage is looked for by.
  const sentences = JSON.parse(basis.version.before) as { start: number; end: number }[];
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
      content: { ...content, topics: live.content.topics },
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

const placeOf = ({ start, end, since }: Change['version']['payload']['resolutions'][number], number: number): NewPlace => ({
  start,
  end,
  since: since ?? number,
});

/** Everything that the correction's version is made from; null where a text of it was erased. */
function basisOf(db: Database, piece: PieceFacts, live: FrozenEdition, { saver, input }: Correcting): CorrectionBasis | null {
  const { contentBefore, ...version } = versionBasis(db, piece, live.version);
  const from = input.proposal ?? live.version;
  const started = from === live.version ? contentBefore : contentAt(db, piece.id, from);
  if (contentBefore === null || started === null) return null;
  const { before, linesBefore } = from === live.version ? version : versionSentences(db, piece.id, from);
  return {
    version: { ...version, savedBy: saver },
    live: { content: contentBefore, text: live.text, digest: live.digest },
    patch: input.content ?? {},
    from: { content: started, text: textAt(db, piece.id, from) ?? '', sentences: before, lines: linesBefore },
    drafted: draftBasis(db, piece.id)?.writers ?? '[]',
  };
}

/** In place where the texts are short. */
function builtCorrection(basis: CorrectionBasis): Promise<BuiltCorrection | { refusal: Refusal } | null> {
  const isLittle = basis.version.before.length < LONG && isShort(basis.live.content, JSON.stringify(basis.patch));
  return isLittle ? Promise.resolve(buildCorrection(basis)) : inWorker('build_correction', basis);
}

/** Characters of JSON of the sentences. */
const LONG = 40_000;
