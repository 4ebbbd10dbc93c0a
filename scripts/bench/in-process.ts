import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { realClock } from '@/db/clock';
import type { Database } from '@/db/connection/open';
import { draftOf } from '@/db/drafts/drafts';
import { gateFacts } from '@/db/load/gate';
import { loadPiece } from '@/db/load/piece';
import { diff } from '@/db/read/diff';
import { read } from '@/db/read/read';
import { commit } from '@/db/store/commit';
import { makeVersion } from '@/lib/review/commands/make-version';
import { signOff } from '@/lib/review/commands/sign-off';
import type { Actor } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { percentile } from './load';
import { special } from './newsroom';
import { revise } from './revise';
import { wordsIn } from './text';
import { personCalled } from './visitors';

export interface InProcess {
  /** Milliseconds. CPU outside (all threads) and inside the write transaction (the thread that writes), the longest that the process was deaf, and the diff of old and new. */
  versions: {
    name: string;
    words: number;
    anchors: number;
    claims: number;
    outside: number;
    inside: number;
    deaf: number;
    /** CPU of the longest turn of the main thread: what `deaf` would be on a machine that does nothing else. */
    busy: number;
    diff: number;
    /** CPU of saving the draft with the revision that becomes the version. */
    save: number;
  }[];
  gate: { notes: number; claims: number /** CPU. */; milliseconds: number };
  /** Milliseconds by the clock, on a piece with few and one with many notes. */
  signOffs: { few: number; many: number; fewSlow: number; manySlow: number };
}

/** What is measured without a server: long texts, a large gate, and a sign-off beside very many notes. */
export async function measureInProcess(db: Database, pieces: number): Promise<InProcess> {
  const ids = db.$client
    .prepare<[number], string>('SELECT id FROM pieces ORDER BY created_at, last_line LIMIT 4 OFFSET ?')
    .pluck()
    .all(pieces);
  const [few = '', many = '', long = '', veryLong = ''] = ids;
  return {
    versions: [
      await versionOf(db, long, 'long', { ...special.long, times: 7 }),
      await versionOf(db, veryLong, 'very long', { ...special.veryLong, times: 3 }),
    ],
    gate: gateOf(db, long),
    signOffs: await signOffsOn(db, few, many),
  };
}

const session = (personId: string, more: Partial<Actor>): Actor => ({
  personId,
  roles: [],
  holds: [],
  checksFacts: false,
  via: 'session',
  ...more,
});

type Long = (typeof special)['long'] & { times: number };
async function versionOf(db: Database, id: string, name: string, { sentences, notes, claims, times }: Long) {
  const author = session(personCalled(db, 'author'), { roles: ['author'] });
  const outside: number[] = [];
  const inside: number[] = [];
  const deaf: number[] = [];
  const busy: number[] = [];
  const diffs: number[] = [];
  const saves: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const saving = cpu();
    revise(db, id, author, time);
    saves.push(cpu() - saving);
    const { revision = 0 } = draftOf(db, id) ?? {};
    const delay = monitorEventLoopDelay({ resolution: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    delay.enable();
    // The transaction asks for the time when it begins.
    let entered = 0;
    let here = 0;
    const now = () => {
      entered = cpu();
      here = cpuHere();
      return realClock.now();
    };
    const turns = longestTurn();
    const began = cpu();
    const done = await commit(
      makeVersion,
      { id, body: { revision }, actor: author, route: 'bench' },
      { db, clock: { ...realClock, now } },
    );
    const ended = cpuHere();
    busy.push(turns.stop());
    await new Promise((resolve) => setTimeout(resolve, 20));
    delay.disable();
    if ('refusal' in done) throw new Error(`no version was made: ${done.refusal.code}`);
    outside.push(entered - began);
    inside.push(ended - here);
    deaf.push(delay.max / 1e6);
    const number = Number(done.result['number']);
    const before = cpu();
    read(author, (reading) => diff(reading, id, number - 1, number), { db });
    diffs.push(cpu() - before);
  }
  const middle = (values: number[]) => percentile(values, 0.5);
  return {
    name,
    words: wordsIn(sentences),
    anchors: notes,
    claims,
    outside: middle(outside),
    inside: middle(inside),
    deaf: middle(deaf),
    busy: middle(busy),
    diff: middle(diffs),
    save: middle(saves),
  };
}

function gateOf(db: Database, id: string): InProcess['gate'] {
  const piece = loadPiece(db, id);
  if (!piece) throw new Error('the piece is gone');
  const facts = gateFacts(db, piece, realClock.now(), null);
  // Facts that were evaluated before keep their gate: each time they are new ones.
  for (let turn = 0; turn < 200; turn += 1) evaluateGate({ ...facts });
  const began = cpu();
  for (let turn = 0; turn < 300; turn += 1) evaluateGate({ ...facts });
  return { notes: facts.counterpoints.length, claims: facts.claims.length, milliseconds: (cpu() - began) / 300 };
}

/** A hundred reviewers finish on each piece, in turns. */
async function signOffsOn(db: Database, few: string, many: string): Promise<InProcess['signOffs']> {
  const open = (id: string) =>
    db.$client
      .prepare<[string], { assignment: string; person: string }>(
        `SELECT a.id AS assignment, a.person_id AS person FROM assignments a WHERE a.piece_id = ? AND a.status = 'accepted' ORDER BY a.person_id`,
      )
      .all(id);
  const sign = async (id: string, { assignment, person }: { assignment: string; person: string }) => {
    const piece = loadPiece(db, id);
    const actor = session(person, { roles: ['reviewer'], holds: ['affected-communities'] });
    const body = {
      assignmentId: assignment,
      version: piece?.currentVersion,
      digest: piece?.currentDigest,
      outcome: 'nil_return',
      statement: 'The notes of the others say what I would have said.',
    };
    const began = performance.now();
    const done = await commit(signOff, { id, body, actor, route: 'bench' }, { db });
    if ('refusal' in done) throw new Error(`no sign-off: ${done.refusal.code}`);
    return performance.now() - began;
  };
  const times = { few: [] as number[], many: [] as number[] };
  const pairs = open(few).map((piece, at) => ({ piece, other: open(many)[at] }));
  for (const { piece, other } of pairs) {
    if (!other) continue;
    times.few.push(await sign(few, piece));
    times.many.push(await sign(many, other));
  }
  const of = (values: number[], share: number) => percentile(values.slice(10), share);
  return { few: of(times.few, 0.5), many: of(times.many, 0.5), fewSlow: of(times.few, 0.9), manySlow: of(times.many, 0.9) };
}

/** CPU time of this process, all its threads, in milliseconds. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * CPU time of the main thread alone (proc(5), schedstat, in nanoseconds): while it writes, the other threads still tidy up after the work outside, and that
 * holds up nobody.
 */
function cpuHere(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** The most CPU that the main thread takes between two looks at it, every few milliseconds, until `stop`: a turn of its event loop, or several short ones. */
function longestTurn(): { stop: () => number } {
  let longest = 0;
  let last = cpuHere();
  const look = () => {
    const now = cpuHere();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 4);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return longest;
    },
  };
}
