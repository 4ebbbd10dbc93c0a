/**
 * Tells a newsroom's story in the product's own commands: the demo newsroom, the benchmark and the tests are written with it, so nothing is in their databases
 * that the product could not have done.
 */
import type { AnyCommand } from '@/lib/review/command';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { consent } from '@/lib/review/commands/consent';
import { createPiece } from '@/lib/review/commands/create-piece';
import { decisions } from '@/lib/review/commands/decisions';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { join } from '@/lib/review/commands/join';
import { makeVersion } from '@/lib/review/commands/make-version';
import { signOff } from '@/lib/review/commands/sign-off';
import type { ContentPatch } from '@/lib/review/draft-content';
import { editionOf } from '@/lib/review/edition';
import type { Actor } from '@/lib/review/facts';
import { isUnconfirmed } from '@/lib/review/is-unconfirmed';
import type {
  BlockGround,
  CorrectionType,
  DecisionKind,
  ResponseKind,
  Role,
  SignOffOutcome,
  Verdict,
} from '@/lib/review/vocabulary';
import { emailKey } from '../accounts/email-key';
import type { Clock } from '../clock';
import type { Database } from '../connection/open';
import { draftOf, saveDraft } from '../drafts/drafts';
import { gateFacts } from '../load/gate';
import { loadPiece } from '../load/piece';
import { contentAt, textAt } from '../load/versions';
import { peopleDetails } from '../schema/outside-ledger';
import { commit } from '../store/commit';

export interface Member {
  name: string;
  email: string;
  roles: Role[];
  holds?: string[];
  checksFacts?: boolean;
}

export interface Story {
  db: Database;
  clock: Clock;
  /** People by the name that the story calls them. */
  people: Map<string, Actor>;
  /** Any command as this person; a refusal is thrown, since a story knows what happens in it. */
  act: (who: string, command: AnyCommand, id: string, body: unknown) => Promise<Record<string, unknown>>;
  join: (who: string, member: Member, passwordHash: string) => Promise<void>;
  piece: (
    who: string,
    input: {
      deskId: string;
      text: string;
      disclosure?: string;
      topics?: string[];
      authorId?: string;
      coAuthors?: string[];
    },
  ) => Promise<PieceStory>;
}

export function tell(db: Database, clock: Clock): Story {
  const people = new Map<string, Actor>();
  const actor = (who: string): Actor => {
    const found = people.get(who);
    if (!found) throw new Error(`nobody is called ${who} in this story`);
    return found;
  };
  const run = async (as: Actor, command: AnyCommand, id: string, body: unknown, alongside?: (db: Database) => undefined) => {
    const done = await commit(
      command,
      { id, body, actor: as, route: `story ${command.name}`, ...(alongside ? { alongside } : {}) },
      { db, clock },
    );
    if ('refusal' in done) throw new Error(`${command.name}: ${JSON.stringify(done.refusal)}`);
    return done.result;
  };
  const story: Story = {
    db,
    clock,
    people,
    act: (who, command, id, body) => run(actor(who), command, id, body),
    join: async (who, { name, email, roles, holds = [], checksFacts = false }, passwordHash) => {
      const personId = clock.newId();
      const row = {
        personId,
        name,
        email,
        emailKey: emailKey(email),
        passwordHash,
        locale: 'en',
        timezone: 'Europe/Paris',
      };
      await run({ personId, roles, holds, checksFacts, via: 'setup' }, join, '', { roles, holds, checksFacts }, (tx) => {
        tx.insert(peopleDetails).values(row).run();
      });
      people.set(who, { personId, roles, holds, checksFacts, via: 'session' });
    },
    piece: async (who, input) => {
      const made = await run(actor(who), createPiece, '', { topics: [], disclosure: '', ...input });
      return pieceStory(story, String(made['id']));
    },
  };
  return story;
}

/** Sentences that one command takes. */
const AT_ONCE = 500;

export type PieceStory = ReturnType<typeof pieceStory>;

/** The story of a piece that is there. */
export function pieceStory(story: Story, id: string) {
  const { db, act } = story;
  const facts = () => {
    const piece = loadPiece(db, id);
    if (!piece) throw new Error('the piece is gone');
    return gateFacts(db, piece, story.clock.now(), null);
  };
  const exact = () => {
    const { piece } = facts();
    return { version: piece.currentVersion, digest: piece.currentDigest };
  };
  const text = () => textAt(db, id, facts().piece.currentVersion) ?? '';
  const person = (who: string) => story.people.get(who)?.personId ?? '';
  const assignmentOf = (who: string) => facts().assignments.find((assignment) => assignment.personId === person(who))?.id ?? '';
  const due = (days: number) => new Date(Date.parse(story.clock.now()) + days * 86_400_000).toISOString();
  const indexOf = (quote: string) => {
    const at = text().indexOf(quote);
    const found = facts().sentences.find((sentence) => at >= 0 && sentence.start <= at && at < sentence.end);
    if (!found) throw new Error(`no sentence has “${quote}”`);
    return found.index;
  };
  const decide = (who: string, kind: DecisionKind, more: object = {}) =>
    act(who, decisions[kind], id, { kind, ...exact(), ...more });
  return {
    id,
    facts,
    exact,
    decide,
    indexOf,
    /** Submits the draft as it is. */
    submit: (who: string, more: object = {}) => act(who, makeVersion, id, { revision: draftOf(db, id)?.revision ?? 0, ...more }),
    /** Replaces words in the draft and saves it. */
    edit: (who: string, from: string, to: string) => {
      const draft = draftOf(db, id);
      const actor = story.people.get(who);
      if (!draft || !actor) throw new Error('no draft');
      const { headline, standfirst, body } = draft.content;
      const changed = JSON.stringify({ headline, standfirst, body }).replace(
        JSON.stringify(from).slice(1, -1),
        JSON.stringify(to).slice(1, -1),
      );
      const saved = saveDraft(db, {
        pieceId: id,
        actor,
        revision: draft.revision,
        now: story.clock.now(),
        patch: JSON.parse(changed) as ContentPatch,
      });
      if ('refusal' in saved) throw new Error(JSON.stringify(saved.refusal));
    },
    open: (who: string, topics: string[], perspectives: string[], more: object = {}) =>
      decide(who, 'open_review', {
        topics,
        perspectives: perspectives.map((perspective, at) => ({ perspective, disputes: at === 0 })),
        ...more,
      }),
    invite: (editor: string, reviewer: string, perspective: string | null, days = 5) =>
      act(editor, assignReviewer, id, {
        reviewerId: person(reviewer),
        dueAt: due(days),
        duty: perspective ? { kind: 'perspective', perspective } : { kind: 'fact_check' },
      }),
    accept: (who: string) => act(who, answerAssignment, assignmentOf(who), { status: 'accepted', conflict: { declared: false } }),
    declineRequest: (who: string) => act(who, answerAssignment, assignmentOf(who), { status: 'declined' }),
    /** A counterpoint on the quoted passage; without a quote, on what is missing. */
    note: async (
      who: string,
      perspective: string,
      quote: string | null,
      words: string,
      more: { sources?: { title: string; url: string }[]; block?: BlockGround } = {},
    ) => {
      const start = quote === null ? -1 : text().indexOf(quote);
      if (quote !== null && start < 0) throw new Error(`no passage has “${quote}”`);
      const where =
        quote === null ? { kind: 'missing' } : { kind: 'passage', anchor: { start, end: start + quote.length, exact: quote } };
      const made = await act(who, addCounterpoint, id, { ...exact(), perspective, text: words, sources: [], ...where, ...more });
      return String(made['id']);
    },
    answer: (who: string, noteId: string, kind: ResponseKind, words: string) =>
      act(who, answerCounterpoint, noteId, { kind, text: words }),
    /** Judges every candidate: those named are facts with this verdict, the others opinion. */
    checkFacts: async (
      who: string,
      claims: { quote: string; verdict?: Verdict; rationale: string; source: { url: string; title: string; quote?: string } }[],
    ) => {
      const facted = new Set<number>();
      for (const claim of claims) {
        const index = indexOf(claim.quote);
        facted.add(index);
        const made = await act(who, addClaim, id, { ...exact(), sentences: [index], statement: claim.quote });
        await act(who, giveVerdict, String(made['id']), {
          ...exact(),
          verdict: claim.verdict ?? 'supported',
          rationale: claim.rationale,
          evidence: [claim.source],
          attributed: claim.verdict === 'unverifiable',
        });
      }
      const rest = facts().sentences.filter((sentence) => sentence.candidate && !facted.has(sentence.index));
      for (let at = 0; at < rest.length; at += AT_ONCE)
        await act(who, disposeSentences, id, {
          ...exact(),
          dispositions: rest.slice(at, at + AT_ONCE).map((sentence) => ({ sentence: sentence.index, disposition: 'opinion' })),
        });
    },
    finish: (who: string, outcome: SignOffOutcome, statement = '') =>
      act(who, signOff, id, { assignmentId: assignmentOf(who), ...exact(), outcome, statement }),
    confirmChanged: (who: string) => {
      const { sentences, piece } = facts();
      return act(who, confirmSentences, id, {
        ...exact(),
        sentences: sentences.filter((sentence) => sentence.since === piece.currentVersion).map((sentence) => sentence.index),
      });
    },
    consent: (who: string) => act(who, consent, id, exact()),
    /** Replaces words in the live text, at once or through the gate. */
    correct: (
      who: string,
      {
        from,
        to,
        type,
        notice,
        ...more
      }: { from: string; to: string; type: CorrectionType; notice: string } & Record<string, unknown>,
    ) => {
      const { live } = facts();
      const { headline, standfirst, body } = JSON.parse(contentAt(db, id, live?.version ?? 0) ?? '{}') as Record<string, unknown>;
      const changed = JSON.stringify({ headline, standfirst, body }).replace(
        JSON.stringify(from).slice(1, -1),
        JSON.stringify(to).slice(1, -1),
      );
      const content: unknown = JSON.parse(changed);
      return act(who, decisions.correct, id, {
        kind: 'correct',
        version: live?.version,
        digest: live?.digest,
        correctionType: type,
        reason: notice,
        ...(from === to ? {} : { content }),
        ...more,
      });
    },
    /** The second editor confirms the correction that waits. */
    confirmCorrection: (who: string) => {
      const open = facts().corrections.find(isUnconfirmed);
      return act(who, decisions.confirm_correction, id, {
        kind: 'confirm_correction',
        correctionId: open?.id,
        digest: open?.digest,
      });
    },
    mark: (who: string) => decide(who, 'mark_publishable', { edition: editionOf(facts()).digest }),
    publish: (who: string) => decide(who, 'publish', { edition: editionOf(facts()).digest }),
  };
}
