import { foundNewsroom } from '@/db/accounts/set-up';
import { type Clock, realClock } from '@/db/clock';
import { inTransaction } from '@/db/connection/in-transaction';
import type { Database } from '@/db/connection/open';
import { refreshStale } from '@/db/derive/refresh';
import { allVersions, sentencesAt, textAt, versionAt } from '@/db/load/versions';
import { acts, outbox } from '@/db/schema/outside-ledger';
import { type PieceStory, type Story, tell } from '@/db/seed/story';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import type { SentenceFacts } from '@/lib/review/facts';
import { longPiece } from './long-piece';
import { communities, security } from './perspectives';
import { plainText } from './text';

/** A piece as a desk has it: 2,000 words, since a sentence has 31. */
const usual = { notes: 20, claims: 40, sentences: 65 };
/** Of so many pieces the first fifth is published. */
export const publishedOf = (pieces: number): number => Math.floor(pieces / 5);
/** The pieces that stand after them, in this order: two alike but for their notes, and one of 10,000 and one of 100,000 words. */
export const special = {
  fewNotes: { sentences: 65, notes: 10, claims: 0, signers: 100 },
  manyNotes: { sentences: 65, notes: 10_000, claims: 0, signers: 100 },
  long: { sentences: 323, notes: 500, claims: 200, signers: 0 },
  veryLong: { sentences: 3_226, notes: 2_000, claims: 0, signers: 0 },
};
/** More reviewers, each with a review request that they have accepted: every one of them can sign off once. */
const signers = 5;
/** The first pieces in review have none of these, so that the pages which are measured show what a desk would see. */
export const plainOf = (pieces: number): number => Math.min(100, Math.floor((pieces - publishedOf(pieces)) / 2));

const signerName = (nth: number) => `signer-${nth}`;

/** `pieces`: so many as a desk has them, and the special ones after them. `longest-wait`: pieces that are only there to be many, and one of 100,000 words after them. */
export interface Newsroom {
  kind: 'pieces' | 'longest-wait';
  pieces: number;
}

/** Fills an empty database with a newsroom, by the product's own commands. `done` is told how many pieces there are. */
export async function fillNewsroom(db: Database, { kind, pieces }: Newsroom, done: (pieces: number) => void): Promise<void> {
  const story = tell(db, slowClock());
  const { personId, deskId } = inTransaction(db, () => foundNewsroom(db, founding, story.clock));
  story.people.set('chief', { personId, roles: ['admin', 'editor'], holds: [], checksFacts: false, via: 'session' });
  await join(story);
  const published = publishedOf(pieces);
  for (let nth = 0; nth < pieces; nth += 1) {
    if (kind === 'longest-wait') await shortPiece(story, deskId, nth);
    else
      await onePiece(story, deskId, nth, {
        published: nth < published,
        signers: nth < published + plainOf(pieces) ? 0 : signers,
      });
    if (nth % 20 === 19) done(nth + 1);
  }
  if (kind === 'longest-wait') await longPiece(story, deskId);
  else for (const [at, signing] of Object.values(special).entries()) await specialPiece(story, deskId, pieces + at, signing);
  // It is a past that was told: nobody is to get mail about it.
  while (refreshStale(db, story.clock.now()) > 0);
  db.update(acts).set({ told: true }).run();
  db.delete(outbox).run();
}

const founding = {
  newsroom: 'The Long Column',
  size: 'full',
  desk: 'Opinion',
  name: 'Ada Holm',
  email: 'chief@long.example',
  passwordHash: '-',
  demo: false,
} as const;

async function join(story: Story): Promise<void> {
  const joinAs = (who: string, member: Omit<Parameters<Story['join']>[1], 'email' | 'name'>) =>
    story.join(who, { name: `${who} of the column`, email: `${who}@long.example`, ...member }, '-');
  await joinAs('author', { roles: ['author'] });
  await joinAs('communities', { roles: ['reviewer'], holds: [communities] });
  await joinAs('law', { roles: ['reviewer'], holds: [security] });
  await joinAs('facts', { roles: ['reviewer'], checksFacts: true });
  await joinAs('editor', { roles: ['editor'] });
  await joinAs('second', { roles: ['editor'] });
  for (let nth = 0; nth < 100; nth += 1) await joinAs(signerName(nth), { roles: ['reviewer'], holds: [communities] });
}

interface Made {
  id: string;
  exact: { version: number; digest: string };
  sentences: SentenceFacts[];
  text: string;
}

async function opened(story: Story, deskId: string, nth: number, sentences: number): Promise<{ piece: PieceStory; made: Made }> {
  const { db } = story;
  const disclosure = 'The author rents a mooring from the harbour office.';
  const piece = await story.piece('author', { deskId, text: plainText(nth, sentences), disclosure, topics: ['water'] });
  const { id: pieceId } = piece;
  await piece.submit('author');
  await piece.open('editor', ['water'], [communities, security]);
  const number = allVersions(db, pieceId).length;
  return {
    piece,
    made: {
      id: pieceId,
      exact: { version: number, digest: versionAt(db, pieceId, number)?.digest ?? '' },
      sentences: sentencesAt(db, pieceId, number),
      text: textAt(db, pieceId, number) ?? '',
    },
  };
}

/** In review, and a request to each of the three: enough to be reckoned with. */
async function shortPiece(story: Story, deskId: string, nth: number): Promise<void> {
  const { piece } = await opened(story, deskId, nth, usual.sentences);
  await piece.invite('editor', 'communities', communities, 9);
  await piece.invite('editor', 'law', security, 9);
  await piece.invite('editor', 'facts', null, 9);
}

async function onePiece(story: Story, deskId: string, nth: number, more: { published: boolean; signers: number }): Promise<void> {
  const { piece, made } = await opened(story, deskId, nth, usual.sentences);
  for (const [who, duty] of [
    ['communities', communities],
    ['law', security],
    ['facts', null],
  ] as const) {
    await piece.invite('editor', who, duty, 9);
    await piece.accept(who);
  }
  const notes = [
    ...(await notesOn(story, made, { who: 'communities', perspective: communities, from: 0, many: usual.notes / 2 })),
    ...(await notesOn(story, made, { who: 'law', perspective: security, from: usual.notes / 2, many: usual.notes / 2 })),
  ];
  await piece.finish('communities', 'filed');
  await piece.finish('law', 'filed');
  await factsOf(story, made, usual.claims);
  await piece.finish('facts', 'checked');
  for (const [at, note] of notes.entries())
    if (more.published || at % 2 === 0)
      await piece.answer('author', note, 'replied', 'The register says so, and the text says whose it is.');
  if (more.published) {
    await piece.consent('author');
    await piece.mark('second');
    await piece.publish('second');
  }
  for (let extra = 0; extra < more.signers; extra += 1) {
    const who = signerName((nth + extra * 17) % 100);
    await piece.invite('editor', who, communities, 9);
    await piece.accept(who);
  }
}

type Special = (typeof special)[keyof typeof special];
async function specialPiece(
  story: Story,
  deskId: string,
  nth: number,
  { sentences, notes, claims, signers: many }: Special,
): Promise<void> {
  const { piece, made } = await opened(story, deskId, nth, sentences);
  await piece.invite('editor', 'communities', communities, 9);
  await piece.accept('communities');
  await notesOn(story, made, { who: 'communities', perspective: communities, from: 0, many: notes });
  await piece.finish('communities', 'filed');
  if (claims > 0) {
    await piece.invite('editor', 'facts', null, 9);
    await piece.accept('facts');
    await factsOf(story, made, claims);
    await piece.finish('facts', 'checked');
  }
  for (let extra = 0; extra < many; extra += 1) {
    await piece.invite('editor', signerName(extra), communities, 9);
    await piece.accept(signerName(extra));
  }
}

interface Noting {
  who: string;
  perspective: string;
  from: number;
  many: number;
}
async function notesOn(
  story: Story,
  { id, exact, sentences, text }: Made,
  { who, perspective, from, many }: Noting,
): Promise<string[]> {
  const ids: string[] = [];
  for (let nth = from; nth < from + many; nth += 1) {
    // One in ten is on what the whole piece leaves out.
    const { start = 0, end = 0 } = sentences[2 + ((nth * 3) % (sentences.length - 2))] ?? {};
    const where =
      nth % 10 === 9 ? { kind: 'missing' } : { kind: 'passage', anchor: { start, end, exact: text.slice(start, end) } };
    const made = await story.act(who, addCounterpoint, id, {
      ...exact,
      perspective,
      text: `The count leaves out the people who rent by the week, and there are more of them than of the others (${nth + 1}).`,
      sources: [{ title: 'Tenants’ list of the spring', url: 'https://tenants.example/spring' }],
      ...where,
    });
    ids.push(String(made['id']));
  }
  return ids;
}

async function factsOf(story: Story, { id, exact, sentences, text }: Made, many: number): Promise<void> {
  const candidates = sentences.filter((sentence) => sentence.candidate);
  const facts = candidates.slice(0, many);
  if (facts.length < many) throw new Error(`only ${facts.length} sentences want a check`);
  for (const fact of facts) {
    const made = await story.act('facts', addClaim, id, {
      ...exact,
      sentences: [fact.index],
      statement: text.slice(fact.start, fact.end),
    });
    await story.act('facts', giveVerdict, String(made['id']), {
      ...exact,
      verdict: 'supported',
      rationale: 'The register has the same figure on page four.',
      evidence: [{ url: 'https://register.example/4', title: 'Register', publisher: 'County', quote: 'Cases on record.' }],
    });
  }
  const rest = candidates.slice(many).map((candidate) => ({ sentence: candidate.index, disposition: 'opinion' }));
  if (rest.length > 0) await story.act('facts', disposeSentences, id, { ...exact, dispositions: rest });
}

/** Begins four days ago and moves on half a second with every look. */
function slowClock(): Clock {
  let at = Date.now() - 4 * 86_400_000;
  return {
    ...realClock,
    now: () => {
      at = Math.min(at + 500, Date.now());
      return new Date(at).toISOString();
    },
  };
}
