import { onTestFinished } from 'vitest';
import { addAccount } from '@/db/accounts/accounts';
import { foundNewsroom } from '@/db/accounts/set-up';
import { checkData } from '@/db/check/check-data';
import type { Clock } from '@/db/clock';
import { inTransaction } from '@/db/connection/in-transaction';
import { type Database, openDatabase } from '@/db/connection/open';
import { draftOf } from '@/db/drafts/drafts';
import { append, NEWSROOM } from '@/db/ledger/append';
import { loadPiece } from '@/db/load/piece';
import { sentencesAt, textAt } from '@/db/load/versions';
import { type CommitRequest, commit } from '@/db/store/commit';
import type { AnyCommand } from '@/lib/review/command';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';
import { createPiece } from '@/lib/review/commands/create-piece';
import { openReview } from '@/lib/review/commands/decisions/open-review';
import { makeVersion } from '@/lib/review/commands/make-version';
import type { Actor } from '@/lib/review/facts';
import type { Role } from '@/lib/review/vocabulary';
import { testClock } from '../../support/clock';
import { testDatabase } from '../../support/database';
import { testIds } from '../../support/ids';
import { onScreen } from '../../support/on-screen';
import { searchDrift } from '../../support/search-drift';

export const paragraphs = [
  'The quay at Brennhavn has been closed for eleven months. Nobody has told the dockers why.',
  'Mayor Ilse Torvald promised in March that work would begin “before the swallows leave”. It did not begin.',
  'A harbour is not a parking place for promises. It is the reason the town is here.',
];
const body = (texts: readonly string[]) => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
export const words = (texts: readonly string[] = paragraphs, headline = 'Open the quay') => ({
  headline,
  standfirst: 'Brennhavn has waited long enough.',
  body: body(texts),
  disclosure: 'The author owns no boat.',
});

/** A newsroom on a small desk's policy, with people, and short ways to do things in it. After the test its data are checked. */
export function newsroom(db: Database = testDatabase(), size: 'pair' | 'small' | 'full' = 'small') {
  const time = testClock();
  const clock: Clock = {
    now: () => time.now(),
    newId: testIds(),
    salt: () => crypto.getRandomValues(Buffer.alloc(32)).toString('hex'),
  };
  const founding = {
    newsroom: 'The Brennhavn Bell',
    size,
    desk: 'Opinion',
    name: 'Ada',
    email: 'ada@bell.example',
    passwordHash: '-',
    demo: false,
  };
  const { personId: chief, deskId } = inTransaction(db, () => foundNewsroom(db, founding, clock));
  let keys = 0;
  let reopened: string | null = null;

  const join = (name: string, roles: Role[], holds: string[] = [], checksFacts = false): Actor =>
    inTransaction(db, () => {
      const personId = clock.newId();
      append(db, { stream: NEWSROOM, actor: personId, at: clock.now(), clock }, [
        { type: 'person_joined', payload: { personId, roles, holds, checksFacts } },
      ]);
      addAccount(db, { personId, name, email: `${name}@bell.example`, passwordHash: '-', timezone: 'UTC', locale: 'en' });
      return { personId, roles, holds, checksFacts, via: 'session' };
    });
  const run = (command: AnyCommand, actor: Actor, id: string, input: unknown, more: Partial<CommitRequest> = {}) =>
    commit(
      command,
      { id, body: input, actor, route: command.name, idempotencyKey: `key-${(keys += 1)}`, ...more },
      { db, clock },
    );
  const ok = async (command: AnyCommand, actor: Actor, id: string, input: unknown): Promise<Record<string, unknown>> => {
    const done = await run(command, actor, id, onScreen(db, command, actor.personId, id, input as Record<string, unknown>));
    if ('refusal' in done) throw new Error(`${command.name}: ${JSON.stringify(done.refusal)}`);
    time.pass({ seconds: 1 });
    return done.result;
  };
  const idOf = (result: Record<string, unknown>) => String(result['id']);
  const exact = (pieceId: string) => {
    const piece = loadPiece(db, pieceId);
    return { version: piece?.currentVersion ?? 0, digest: piece?.currentDigest ?? '' };
  };

  const author = join('Bo', ['author']);
  const editor = join('Cleo', ['editor']);
  const submitted = async (texts?: readonly string[]) => {
    const pieceId = idOf(await ok(createPiece, author, '', { deskId, ...words(texts) }));
    await ok(makeVersion, author, pieceId, { revision: 1 });
    return pieceId;
  };
  const opened = async (perspectives: string[] = ['security'], texts?: readonly string[]) => {
    const pieceId = await submitted(texts);
    await ok(openReview, editor, pieceId, {
      kind: 'open_review',
      ...exact(pieceId),
      topics: [],
      perspectives: perspectives.map((perspective, at) => ({ perspective, disputes: at === 0 })),
    });
    return pieceId;
  };
  const assigned = async (pieceId: string, reviewer: Actor, perspective: string | null = 'security') => {
    const duty = perspective === null ? { kind: 'fact_check' } : { kind: 'perspective', perspective };
    const dueAt = new Date(Date.parse(clock.now()) + 864e5).toISOString();
    const assignmentId = idOf(await ok(assignReviewer, editor, pieceId, { reviewerId: reviewer.personId, duty, dueAt }));
    await ok(answerAssignment, reviewer, assignmentId, { status: 'accepted', conflict: { declared: false } });
    return assignmentId;
  };

  onTestFinished(() => {
    const last = reopened === null ? db : openDatabase(reopened);
    const problems = [...checkData(last), ...searchDrift(last)];
    last.$client.close();
    if (problems.length > 0) throw new Error(`the data do not hold:\n${problems.join('\n')}`);
  });
  const admin: Actor = { personId: chief, roles: ['admin', 'editor'], holds: [], checksFacts: false, via: 'session' };
  return {
    db,
    clock,
    time,
    deskId,
    admin,
    author,
    editor,
    join,
    run,
    ok,
    idOf,
    exact,
    submitted,
    opened,
    assigned,
    /** Where a test closed the database: the check at its end opens this file. */
    reopen: (file: string) => {
      reopened = file;
    },
    piece: (id: string) => loadPiece(db, id),
    draft: (id: string) => draftOf(db, id),
    text: (id: string, version: number) => textAt(db, id, version) ?? '',
    sentences: (id: string, version: number) => sentencesAt(db, id, version),
    count: (sql: string, ...bound: unknown[]) =>
      Number(
        db.$client
          .prepare(sql)
          .pluck()
          .get(...bound),
      ),
  };
}
