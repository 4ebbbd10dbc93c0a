/**
 * What was said against a text after it went live: a fact called wrong, a sign-off taken back, a sentence judged otherwise, a block, a counterpoint that its writer
 * withdrew, a correction that a second editor did not confirm. Each waits for an editor. Derived from the facts; an alarm ends when what it is about is no longer live, or no longer said,
 * or when an editor answered it.
 */

import type { Alarm } from './alarm';
import { isClosed } from './closed';
import { type GateFacts, keyOf, type LiveFacts, type SentenceKey } from './facts';
import { isRefuted } from './is-refuted';
import { lineOf } from './on-lineage';
import { wordsByKey } from './words-by-key';

type Live = Omit<LiveFacts, 'alarms'>;
type Facts = Pick<
  GateFacts,
  'claims' | 'dispositions' | 'signOffs' | 'counterpoints' | 'corrections' | 'versions' | 'assignments'
>;

/**
 * Those that no editor has answered yet. What is said of a sentence is heard wherever it was said, also beside a correction that readers never saw; only what
 * was judged of the live text, or an editor, settles it.
 */
export function alarms(facts: Facts, live: Live): Alarm[] {
  const answered = new Set(live.answeredAlarms);
  const named = [
    ...refutedFacts(facts, live),
    ...otherVerdicts(live),
    ...steppedAside(facts, live),
    ...revokedSignOffs(live),
    ...otherJudgements(facts, live),
    ...raisedBlocks(facts, live),
    ...withdrawnNotes(facts, live),
    ...refusedCorrections(facts),
  ];
  // Whoever has said what is wrong has said why they ask for changes.
  const saidWhy = new Set(named.map(({ by }) => by));
  const unnamed = askedChanges(live).filter(({ by }) => !saidWhy.has(by));
  const now = [...named, ...unnamed];
  const known = new Set(now.map(({ key }) => key));
  const before = live.unsettled.filter((alarm) => !known.has(alarm.key));
  const still = before.length > 0 ? before.filter(isStillSaid(facts, live)) : [];
  return [...now, ...new Map(still.map((alarm) => [alarm.key, alarm])).values()].filter((alarm) => !answered.has(alarm.key));
}

/**
 * What was judged of a fact or a sentence, and judged otherwise beside a correction that did not go out: its words are still there, and nobody has judged them
 * anew since on the live text. All else is read from the facts.
 */
function isStillSaid({ claims }: Facts, { sentences, judged }: Live): (alarm: Alarm) => boolean {
  const present = new Set(sentences.map(keyOf));
  const claimed = new Map(claims.map((claim) => [claim.id, claim.sentences.map(keyOf)]));
  const judgedIn = new Map<string, number>();
  const judge = (sentence: SentenceKey, seq: number) =>
    judgedIn.set(keyOf(sentence), Math.max(seq, judgedIn.get(keyOf(sentence)) ?? 0));
  for (const disposition of judged.dispositions) judge(disposition, disposition.seq);
  for (const { verdict, sentences: keys } of judged.claims) if (verdict) for (const key of keys) judge(key, verdict.seq);
  return ({ kind, subject, key }) => {
    if (kind !== 'judged_otherwise' && kind !== 'fact_refuted') return false;
    const about = kind === 'judged_otherwise' ? [subject] : (claimed.get(subject) ?? []);
    const seq = Number(key.slice(key.lastIndexOf(':') + 1));
    const isJudgedAnew = (sentence: string) => (judgedIn.get(sentence) ?? 0) > seq;
    return about.length > 0 && about.every((sentence) => present.has(sentence) && !isJudgedAnew(sentence));
  };
}

function refutedFacts({ claims }: Facts, live: Live): Alarm[] {
  const stands = inText(live);
  return claims.flatMap(({ id, posted, sentences, verdict }): Alarm[] =>
    posted && verdict?.posted && isFiledSince(verdict, live) && isRefuted(verdict) && sentences.every(stands)
      ? [{ key: `claim:${id}:${verdict.seq}`, kind: 'fact_refuted', subject: id, by: verdict.by, at: verdict.filedAt }]
      : [],
  );
}

/** Another verdict than the one that readers are told, which the text may still rest on. */
function otherVerdicts({ judged: { claims }, judgedOtherwise }: Live): Alarm[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return judgedOtherwise.flatMap(({ claimId, by, seq, at }): Alarm[] => {
    const claim = byId.get(claimId);
    const [first] = claim?.sentences ?? [];
    return claim?.verdict && first && !isRefuted(claim.verdict)
      ? [{ key: `claim:${claimId}:${seq}`, kind: 'judged_otherwise', subject: keyOf(first), by, at }]
      : [];
  });
}

/** Somebody who had signed for the text says now that they should not have. */
function steppedAside({ assignments }: Facts, { judged, publishedAt }: Live): Alarm[] {
  const signed = new Set(judged.signOffs.flatMap(({ assignmentId, revoked }) => (revoked ? [] : [assignmentId])));
  return assignments.flatMap(({ id, personId, status, since }): Alarm[] =>
    status === 'recused' && since > publishedAt && signed.has(id)
      ? [{ key: `duty:${id}`, kind: 'stepped_aside', subject: id, by: personId, at: since }]
      : [],
  );
}

/** "Changes needed", signed on a text that readers have or had. A correction ends it where its editor says so. */
function askedChanges({ judged: { signOffs }, publishedSeq }: Live): Alarm[] {
  const last = new Map<string, number>();
  for (const { assignmentId, seq } of signOffs) last.set(assignmentId, Math.max(seq, last.get(assignmentId) ?? seq));
  return signOffs.flatMap(({ id, outcome, seq, by, at, revoked, assignmentId }): Alarm[] => {
    const asks = outcome === 'changes_needed' && seq > publishedSeq && !revoked && last.get(assignmentId) === seq;
    return asks ? [{ key: `changes:${id}`, kind: 'changes_asked', subject: id, by, at: at ?? null }] : [];
  });
}

/** One that its duty gave anew since then is settled. */
function revokedSignOffs({ judged: { signOffs }, revoked: taken }: Live): Alarm[] {
  const byId = new Map(signOffs.map((signOff) => [signOff.id, signOff]));
  const stands = new Map<string, number>();
  for (const { assignmentId, seq, revoked } of signOffs)
    if (!revoked) stands.set(assignmentId, Math.max(seq, stands.get(assignmentId) ?? seq));
  return taken.flatMap(({ signOffId, at }): Alarm[] => {
    const revoked = byId.get(signOffId);
    const isGivenAnew = revoked !== undefined && (stands.get(revoked.assignmentId) ?? revoked.seq) > revoked.seq;
    return revoked && !isGivenAnew
      ? [{ key: `sign_off:${signOffId}`, kind: 'sign_off_revoked', subject: signOffId, by: revoked.by, at }]
      : [];
  });
}

/** A sentence called a fact that has no verdict that holds, or one with a verdict that is no longer called a fact. */
function otherJudgements({ dispositions, claims }: Facts, live: Live): Alarm[] {
  const stands = inText(live);
  // A claim that does not hold is an alarm of its own.
  const refuted = new Set(
    claims
      .filter(({ posted, verdict }) => posted && verdict?.posted && isRefuted(verdict))
      .flatMap((claim) => claim.sentences.map(keyOf)),
  );
  const checked = new Set(
    claims
      .filter(({ posted, verdict }) => posted && verdict?.posted && !isRefuted(verdict))
      .flatMap((claim) => claim.sentences.map(keyOf)),
  );
  const latest = new Map<string, Facts['dispositions'][number]>();
  for (const judgement of dispositions.filter(({ posted }) => posted)) {
    const known = latest.get(keyOf(judgement));
    if (!known || judgement.seq > known.seq) latest.set(keyOf(judgement), judgement);
  }
  return [...latest].flatMap(([sentence, { kind, by, seq, filedSeq, ...key }]): Alarm[] =>
    isFiledSince({ filedSeq }, live) &&
    stands(key) &&
    !(kind === 'claim' && refuted.has(sentence)) &&
    (kind === 'claim') !== checked.has(sentence)
      ? [{ key: `sentence:${sentence}:${seq}`, kind: 'judged_otherwise', subject: sentence, by, at: null }]
      : [],
  );
}

/** Filed since publication, or held again by its writer beside a text that was made since. A cut in a correction that is not out changes nothing. */
function raisedBlocks({ counterpoints, versions }: Facts, { version, publishedAt }: Live): Alarm[] {
  const line = lineOf(versions, version);
  const made = new Map(versions.map(({ number, madeAt }) => [number, madeAt]));
  return counterpoints.flatMap((note): Alarm[] => {
    const cutIn = note.cutIn !== null && line.has(note.cutIn) ? note.cutIn : null;
    if (note.block?.state !== 'blocks' || !note.posted || isClosed({ ...note, cutIn })) return [];
    const again = line.has(note.judgedOn) && (made.get(note.judgedOn) ?? '') > publishedAt && note.judgedOn !== note.version;
    const alarm = { kind: 'block_raised' as const, subject: note.id, by: note.by };
    if (again) return [{ ...alarm, key: `block:${note.id}:${note.judgedOn}`, at: made.get(note.judgedOn) ?? null }];
    return (note.postedAt ?? '') > publishedAt ? [{ ...alarm, key: `block:${note.id}`, at: note.postedAt }] : [];
  });
}

/** It runs on until an editor takes it off, or says why it stays. */
function withdrawnNotes({ counterpoints }: Facts, { withdrawn }: Live): Alarm[] {
  const byId = new Map(counterpoints.map((note) => [note.id, note]));
  return withdrawn.flatMap(({ counterpointId, at }): Alarm[] => {
    const note = byId.get(counterpointId);
    return note ? [{ key: `note:${note.id}`, kind: 'counterpoint_withdrawn', subject: note.id, by: note.by, at }] : [];
  });
}

function refusedCorrections({ corrections }: Facts): Alarm[] {
  return corrections.flatMap(({ id, refusedBy, refusedAt }): Alarm[] =>
    refusedBy === null
      ? []
      : [{ key: `correction:${id}`, kind: 'correction_refused', subject: id, by: refusedBy, at: refusedAt }],
  );
}

/** Others hear what is said when it is filed, whenever it was written. */
const isFiledSince = ({ filedSeq }: { filedSeq: number | null }, { publishedSeq }: Live) => (filedSeq ?? 0) > publishedSeq;

function inText({ sentences }: Live): (key: SentenceKey) => boolean {
  const find = wordsByKey(sentences);
  return (key) => find(key) !== undefined;
}
