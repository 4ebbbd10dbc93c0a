/** The next sensible step of a piece: whatever is open, done by somebody who may. Without it random days would almost never reach publication. */
import { draftOf } from '@/db/drafts/drafts';
import { textAt } from '@/db/load/versions';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { consent } from '@/lib/review/commands/consent';
import { decisions } from '@/lib/review/commands/decisions';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { makeVersion } from '@/lib/review/commands/make-version';
import { recordReply } from '@/lib/review/commands/record-reply';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { signOff } from '@/lib/review/commands/sign-off';
import { editionOf } from '@/lib/review/edition';
import { keyOf } from '@/lib/review/facts';
import { hasLostPlace } from '@/lib/review/note-standing';
import { communities, law, rights } from '../../support/cast';
import type { Who } from './sequences';
import { later, openNow, type Stage } from './stage';

const reviewers: Record<string, Who> = { [rights]: 'rights', [communities]: 'communities', [law]: 'law' };

export async function advance(stage: Stage, authors: Who[], topics: string[]): Promise<void> {
  const { attempt, pieceId, cast } = stage;
  const facts = stage.facts();
  const { piece } = facts;
  const exact = { version: piece.currentVersion, digest: piece.currentDigest };
  const id = (who: Who) => cast.story.people.get(who)?.personId ?? '';
  const who = (person: string) => [...cast.story.people].find(([, actor]) => actor.personId === person)?.[0] as Who;
  const decide = (editor: Who, kind: keyof typeof decisions, more: object = {}) =>
    attempt(editor, decisions[kind], pieceId, { kind, ...exact, ...more });

  if (['draft', 'returned', 'withdrawn', 'changes_requested'].includes(piece.review)) {
    await attempt('author', makeVersion, pieceId, { revision: draftOf(cast.story.db, pieceId)?.revision ?? 0 });
    return;
  }
  if (piece.review === 'submitted') {
    const perspectives = [rights, communities, law]
      .slice(0, topics.includes('armed-conflict') ? 3 : 2)
      .map((perspective, index) => ({ perspective, disputes: index === 0 }));
    const more = piece.perspectives.filter((one) => !perspectives.some((two) => two.perspective === one.perspective));
    await decide('editor', 'open_review', {
      topics: [...new Set([...topics, ...piece.topics])],
      perspectives: [...perspectives, ...more],
      accused: topics.includes('named-accusation') ? [{ name: 'Olan Grey' }] : [],
    });
    return;
  }
  if (piece.review === 'declined') return;
  if (piece.review === 'publishable') {
    if (piece.publication === 'none') await decide('second', 'publish', { edition: editionOf(facts).digest });
    return;
  }
  const asked = facts.assignments.find((one) => one.status === 'invited');
  if (asked) {
    await attempt(who(asked.personId), answerAssignment, asked.id, { status: 'accepted', conflict: { declared: false } });
    return;
  }
  for (const { perspective } of piece.perspectives) {
    const live = facts.assignments.find((one) => one.perspective === perspective && ['accepted', 'done'].includes(one.status));
    if (!live) {
      const free = [reviewers[perspective], 'two-hats' as const, 'law' as const].find(
        (one) => one && !facts.assignments.some((two) => two.personId === id(one)),
      );
      if (free)
        await attempt('editor', assignReviewer, pieceId, {
          reviewerId: id(free),
          duty: { kind: 'perspective', perspective },
          dueAt: later(stage, 50),
        });
      if (free) return;
    } else if (live.status === 'accepted') {
      const writes = facts.sentences.length % 2 === 0;
      const sentence = facts.sentences[1];
      const text = textAt(cast.story.db, pieceId, piece.currentVersion) ?? '';
      if (writes && sentence) {
        await attempt(who(live.personId), addCounterpoint, pieceId, {
          ...exact,
          perspective,
          kind: 'passage',
          anchor: { start: sentence.start, end: sentence.end, exact: text.slice(sentence.start, sentence.end) },
          text: 'Who answers for it?',
          sources: [],
        });
      }
      await attempt(who(live.personId), signOff, pieceId, {
        assignmentId: live.id,
        ...exact,
        outcome: writes ? 'filed' : 'nil_return',
        statement: 'Read twice.',
      });
      return;
    }
  }
  const checker = facts.assignments.find((one) => one.duty === 'fact_check' && ['accepted', 'done'].includes(one.status));
  if (!checker) {
    if (!facts.assignments.some((one) => one.personId === id('facts')))
      await attempt('editor', assignReviewer, pieceId, {
        reviewerId: id('facts'),
        duty: { kind: 'fact_check' },
        dueAt: later(stage, 50),
      });
    return;
  }
  const open = openNow(facts, id('second')).map((one) => one.id);
  if (open.includes('facts_checked') || open.includes('independence')) {
    const as = who(checker.personId);
    const judged = new Set([...facts.dispositions, ...facts.claims.flatMap((claim) => claim.sentences)].map(keyOf));
    const candidate = facts.sentences.find(
      (one) => one.candidate && !judged.has(keyOf(one)) && !one.writers.includes(checker.personId),
    );
    if (candidate) {
      const made = await attempt(as, addClaim, pieceId, { ...exact, sentences: [candidate.index], statement: 'It is so.' });
      if (made)
        await attempt(as, giveVerdict, String(made['id']), {
          ...exact,
          verdict: 'supported',
          rationale: 'Looked up.',
          evidence: [{ url: 'https://source.example/a', title: 'A', quote: 'So.' }],
        });
      const other = facts.sentences.find((one) => one.candidate && one.index !== candidate.index && !judged.has(keyOf(one)));
      if (other)
        await attempt(as, disposeSentences, pieceId, {
          ...exact,
          dispositions: [{ sentence: other.index, disposition: 'opinion' }],
        });
    }
    if (!(await attempt(as, signOff, pieceId, { assignmentId: checker.id, ...exact, outcome: 'checked', statement: '' }))) {
      const changed = facts.sentences.filter(
        (one) => one.since === piece.currentVersion && !one.writers.includes(checker.personId),
      );
      const lines = facts.lines.filter((one) => !one.writers.includes(checker.personId)).map((one) => one.index);
      if (changed.length + lines.length > 0)
        await attempt(as, confirmSentences, pieceId, { ...exact, sentences: changed.map((one) => one.index), lines });
    }
    return;
  }
  for (const note of facts.counterpoints) {
    if (!note.response && note.outcome === null)
      await attempt('author', answerCounterpoint, note.id, { kind: 'replied', text: 'Noted.' });
    else if (hasLostPlace(note))
      await attempt(who(note.by), resolveCounterpoint, note.id, { outcome: 'no_longer_applies', reason: 'The passage went.' });
    else if (note.block?.state === 'blocks' && note.outcome === null)
      await attempt(who(note.by), resolveCounterpoint, note.id, { outcome: 'satisfied' });
  }
  for (const author of authors) await attempt(author, consent, pieceId, exact);
  for (const accusedId of piece.accused) {
    if (!facts.replies.some((one) => one.accusedId === accusedId))
      await attempt('editor', recordReply, pieceId, {
        kind: 'asked',
        accusedId,
        askedAt: cast.story.clock.now(),
        text: 'He says no.',
        reflected: '',
      });
  }
  const stale = openNow(stage.facts(), id('second')).find(
    (one) => one.reason.code === 'perspective_stale' || (one.reason.code === 'perspectives_open' && one.reason.stale.length > 0),
  );
  if (stale) {
    for (const one of facts.assignments.filter((two) => two.status === 'done' && two.duty === 'perspective')) {
      const changed = facts.sentences.filter((two) => !two.writers.includes(one.personId)).map((two) => two.index);
      const lines = facts.lines.filter((two) => !two.writers.includes(one.personId)).map((two) => two.index);
      if (changed.length > 0)
        await attempt(who(one.personId), confirmSentences, pieceId, { ...exact, sentences: changed, lines });
    }
  }
  const edition = editionOf(stage.facts()).digest;
  if (piece.stakes === 'grave') await decide('third', 'mark_publishable', { edition });
  await decide('second', 'mark_publishable', { edition });
}
