/** Others learn of a judgement when it was filed: neither when it was written, nor at a later filing that had nothing to do with it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { happenings } from '@/db/read/happenings';
import { read } from '@/db/read/read';
import { room } from '@/db/read/room';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { signOff } from '@/lib/review/commands/sign-off';
import type { Actor } from '@/lib/review/facts';
import { newsroom } from './newsroom';
import { reviewed, reviewersOf } from './reviewed';

const deeds = ['support', 'doubt', 'refute', 'dispose', 'sign', 'confirm'] as const;
type Deed = (typeof deeds)[number];
const verdicts = { support: 'supported', doubt: 'supported_with_context', refute: 'contradicted' } as const;

/** Two people check the same facts; what the second does before publication and what both do after it. */
async function checkedTwice(early: readonly Deed[]) {
  const desk = newsroom();
  const people = reviewersOf(desk);
  const second = desk.join('Kai', ['reviewer'], [], true);
  const opened = await desk.opened();
  const asked = new Map<Actor, string>([[second, await desk.assigned(opened, second, null)]]);
  let wording = 0;
  const claimId = () => String(desk.db.$client.prepare('SELECT id FROM claims').pluck().get());
  const act = async (by: Actor, deed: Deed) => {
    const text = desk.exact(opened);
    desk.time.pass({ hours: 1 });
    const assignmentId = asked.get(by);
    const source = { url: 'https://port.example/notice', title: 'Port notice', quote: `closed ${(wording += 1)}` };
    const before = desk.db.$client
      .prepare('SELECT digest FROM verdicts WHERE by = ? AND claim_id = ?')
      .pluck()
      .get(by.personId, claimId());
    if (deed === 'sign')
      await desk.run(signOff, by, opened, {
        assignmentId,
        ...text,
        outcome: 'changes_needed',
        statement: `Look again, ${wording}.`,
      });
    else if (deed === 'confirm') await desk.run(confirmSentences, by, opened, { ...text, sentences: [1] });
    else if (deed === 'dispose')
      await desk.ok(disposeSentences, by, opened, { ...text, dispositions: [{ sentence: 2, disposition: 'opinion' }] });
    else
      await desk.ok(giveVerdict, by, claimId(), {
        ...text,
        verdict: verdicts[deed],
        rationale: 'The notice.',
        evidence: [source],
        before: before ?? null,
      });
  };
  const { out, ...made } = await reviewed('replied', desk, people, {
    opened,
    beforeConsent: async () => {
      for (const deed of early) await act(second, deed);
    },
  });
  const own = desk.db.$client.prepare("SELECT id FROM assignments WHERE duty = 'fact_check' AND person_id = ?").pluck();
  asked.set(people.checker, String(own.get(people.checker.personId)));
  return { ...made, ...people, desk, second, act, out, piece: opened, claimId };
}

interface Event {
  seq: number;
  type: string;
  at: string;
  actor: string;
  payload: string;
}
interface Filed {
  seq: number;
  at: string;
}
/** A second reading: the ledger from its beginning, with each person's private work in hand. */
function filedByLedger(events: readonly Event[]): Map<string, Filed> {
  const filed = new Map<string, Filed>();
  const kept = new Map<string, Set<string>>();
  for (const { seq, type, at, actor, payload } of events) {
    const said = JSON.parse(payload) as {
      claimId?: string;
      filed?: unknown;
      dispositions?: { fingerprint: string; occurrence: number }[];
    };
    const mine = kept.get(actor) ?? new Set<string>();
    kept.set(actor, mine);
    const subjects =
      type === 'verdict_given'
        ? [`${said.claimId} ${actor}`]
        : type === 'sentences_disposed'
          ? (said.dispositions ?? []).map((one) => `${one.fingerprint} ${one.occurrence} ${actor}`)
          : [];
    for (const subject of subjects) {
      if (filed.has(subject) || (type === 'verdict_given' && said.filed)) {
        filed.set(subject, { seq, at });
        mine.delete(subject);
      } else mine.add(subject);
    }
    if (type !== 'signed_off' && type !== 'sentences_confirmed') continue;
    for (const subject of mine) filed.set(subject, { seq, at });
    mine.clear();
  }
  return filed;
}

const days = fc.record({
  early: fc.array(fc.constantFrom(...deeds.filter((deed) => deed !== 'refute' && deed !== 'sign')), { maxLength: 3 }),
  late: fc.array(fc.record({ second: fc.boolean(), deed: fc.constantFrom(...deeds) }), { minLength: 1, maxLength: 7 }),
});
const fill = readFileSync('db/migrations/0019_filed_at.sql', 'utf8')
  .split('--> statement-breakpoint')
  .filter((statement) => !statement.includes('ALTER TABLE'));

test('rows, views, alarms and older rows say when a judgement was filed, as a second reading of the ledger has it', {
  timeout: 120_000,
}, async () => {
  expect(fill).toHaveLength(2);
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(days, async ({ early, late }) => {
      const { desk, piece, second, checker, act, out, gateNow, claimId } = await checkedTwice(early);
      // What was filed after the facts were signed may have opened them again: that is another day.
      await out().catch((error: Error) => {
        if (!error.message.includes('gate_closed')) throw error;
        fc.pre(false);
      });
      for (const { second: bySecond, deed } of late) await act(bySecond ? second : checker, deed);
      const { $client } = desk.db;
      const events = $client
        .prepare<[string], Event>(
          'SELECT e.seq, e.type, d.at, d.actor, d.payload FROM events e JOIN event_data d USING (seq) WHERE e.stream = ? ORDER BY e.seq',
        )
        .all(piece);
      const filed = filedByLedger(events);
      const rows = () => ({
        verdicts: $client
          .prepare("SELECT claim_id || ' ' || by AS subject, filed_at AS at, filed_seq AS seq FROM verdicts ORDER BY 1")
          .all(),
        judged: $client
          .prepare(
            "SELECT fingerprint || ' ' || occurrence || ' ' || by AS subject, filed_seq AS seq FROM dispositions ORDER BY 1",
          )
          .all(),
      });
      const stored = rows() as Record<'verdicts' | 'judged', { subject: string; seq: number | null; at?: string | null }[]>;
      for (const { subject, at, seq } of stored.verdicts)
        expect({ subject, at, seq }).toEqual({
          subject,
          at: filed.get(subject)?.at ?? null,
          seq: filed.get(subject)?.seq ?? null,
        });
      for (const { subject, seq } of stored.judged)
        expect({ subject, seq }).toEqual({ subject, seq: filed.get(subject)?.seq ?? null });

      $client.exec('UPDATE verdicts SET filed_at = NULL, filed_seq = NULL; UPDATE dispositions SET filed_seq = NULL');
      for (const statement of fill) $client.exec(statement);
      expect(rows()).toEqual(stored);

      const view = read(desk.editor, (reading) => room(reading, piece), { db: desk.db, now: desk.clock.now() });
      const shown = view?.claims[0]?.verdict;
      const times = [...filed].filter(([subject]) => subject.startsWith(claimId())).map(([, { at }]) => at);
      // Called an opinion since, it is no claim any more.
      if (shown) expect(times).toContain(shown.at);
      seen += shown ? 1 : 0;
      const alarmed = (gateNow().live?.alarms ?? []).filter(({ key }) => key.startsWith('claim:'));
      for (const { by, at } of alarmed) expect(at).toBe(filed.get(`${claimId()} ${by}`)?.at);
    }),
    { numRuns: 10 },
  );
  expect(seen).toBeGreaterThan(2);
});

test('a verdict kept private while the piece went out is an alarm when it is filed, and told of then', async () => {
  const { desk, piece, second, act, out, gateNow } = await checkedTwice(['doubt', 'dispose']);
  await out();
  expect(gateNow().live?.alarms).toEqual([]);
  const told = () => happenings({ tx: desk.db }, piece).map(({ happening }) => happening.kind);
  expect(told()).not.toContain('judged_otherwise');
  await act(second, 'confirm');
  const at = desk.db.$client
    .prepare("SELECT max(at) FROM event_data JOIN events USING (seq) WHERE type = 'sentences_confirmed'")
    .pluck()
    .get();
  const { alarms } = gateNow().live ?? { alarms: [] };
  // One of the verdict, one of the sentence that was called an opinion.
  expect(alarms.map(({ kind, by }) => [kind, by])).toEqual([
    ['judged_otherwise', second.personId],
    ['judged_otherwise', second.personId],
  ]);
  expect(told()).toContain('judged_otherwise');
  expect(alarms[0]?.at).toBe(at);
  await act(second, 'confirm');
  expect(gateNow().live?.alarms[0]?.at).toBe(at);
});
