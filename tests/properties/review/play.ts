/** Plays a random day on the real store. `attempt` reports every request with what came of it, so that the invariants can look. */
import { draftOf, saveDraft } from '@/db/drafts/drafts';
import { textAt } from '@/db/load/versions';
import { commit } from '@/db/store/commit';
import type { AnyCommand } from '@/lib/review/command';
import { addAuthor } from '@/lib/review/commands/add-author';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';
import { changePermissions } from '@/lib/review/commands/change-permissions';
import { confirmOverride } from '@/lib/review/commands/confirm-override';
import { confirmReply } from '@/lib/review/commands/confirm-reply';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { consent } from '@/lib/review/commands/consent';
import { decisions } from '@/lib/review/commands/decisions';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { makePolicy } from '@/lib/review/commands/make-policy';
import { makeVersion } from '@/lib/review/commands/make-version';
import { placeCounterpoint } from '@/lib/review/commands/place-counterpoint';
import { recordReply } from '@/lib/review/commands/record-reply';
import { refuseOverride } from '@/lib/review/commands/refuse-override';
import { requestOverride } from '@/lib/review/commands/request-override';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { revokeSignOff } from '@/lib/review/commands/revoke-sign-off';
import { runCounterpoint } from '@/lib/review/commands/run-counterpoint';
import { signOff } from '@/lib/review/commands/sign-off';
import { withdrawOverride } from '@/lib/review/commands/withdraw-override';
import { editionOf } from '@/lib/review/edition';
import type { Actor } from '@/lib/review/facts';
import type { Policy } from '@/lib/review/policy';
import { requirementIds, verdicts } from '@/lib/review/vocabulary';
import { type Cast, communities, law, rights } from '../../support/cast';
import { onScreen } from '../../support/on-screen';
import { advance } from './advance';
import { everybodyBack, leave } from './leave';
import { advanceLive, liveDeed, playLive } from './live-deeds';
import type { Day, Deed, Who } from './sequences';
import { type Attempt, later, type Stage } from './stage';

/** Sentences that the random author writes: candidates and plain ones, and one that stands twice. */
export const stock = [
  'The strike killed 12 people in March.',
  'I disagree with it.',
  'The minister Olan Grey lied about the road.',
  'We should ask who answers.',
  'I disagree with it.',
  'Prices rose by 9 per cent.',
  'This is how it was.',
];
const paragraphs = (lines: readonly string[]) => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
/** Now and then a paragraph has a link, or is a quote. */
const dressed = ({ type, content }: ReturnType<typeof paragraphs>, n: number) => ({
  type,
  content: content.map((block, index) => {
    if (index !== n % content.length) return block;
    if (n % 5 === 0) return { type: 'blockquote', content: [block] };
    const marks = [{ type: 'link', attrs: { href: `https://minutes.example/${n % 2}` } }];
    return n % 5 === 1 ? { ...block, content: block.content.map((leaf) => ({ ...leaf, marks })) } : block;
  }),
});
const at = <T>(list: readonly T[], n: number): T | undefined => (list.length === 0 ? undefined : list[n % list.length]);

export async function play(
  cast: Cast,
  plan: Day,
  watch: (attempt: Attempt, stage: Stage) => void,
  /** Done before each deed, and once more at the end. */
  between: (stage: Stage, index: number) => Promise<void> = async () => {},
): Promise<{ pieceId: string; accepted: number; refused: number }> {
  const { story, desks } = cast;
  await everybodyBack(cast);
  const authors: Who[] = plan.coAuthor ? ['author', 'editor-author'] : ['author'];
  const piece = await story.piece('author', {
    deskId: desks[plan.size],
    text: `A headline that claims\n\n${stock.slice(0, 4).join('\n\n')}`,
    disclosure: 'None.',
    ...(plan.coAuthor ? { coAuthors: [story.people.get('editor-author')?.personId] } : {}),
  } as Parameters<typeof story.piece>[1]);
  await piece.submit('author');
  let accepted = 0;
  let refused = 0;
  const attempt: Stage['attempt'] = async (who, command, id, body, via = 'session') => {
    const actor: Actor = { ...(story.people.get(who) as Actor), via };
    const before = piece.facts();
    const now = story.clock.now();
    const parsed = command.input.safeParse(body);
    if (!parsed.success) throw new Error(`${command.name}: ${parsed.error.message}`);
    const done = await commit(command, { id, body, actor, route: command.name }, { db: story.db, clock: story.clock });
    if ('refusal' in done) refused += 1;
    else accepted += 1;
    watch({ command, who, actor, body: body as Record<string, unknown>, id, before, done, now }, stage);
    return 'refusal' in done ? null : done.result;
  };
  const stage: Stage = { cast, pieceId: piece.id, facts: piece.facts, attempt, drafts: [] };
  for (const [index, deed] of plan.deeds.entries()) {
    await between(stage, index);
    if (deed.what === 'advance' && piece.facts().live) await advanceLive(stage, deed.n);
    else if (deed.what === 'advance') await advance(stage, authors, plan.topics);
    else if (liveDeed(deed)) await playLive(stage, deed);
    else await act(stage, deed);
  }
  await between(stage, plan.deeds.length);
  return { pieceId: piece.id, accepted, refused };
}

async function act(stage: Stage, { what, who, n, slip }: Deed): Promise<void> {
  const { cast, pieceId, attempt } = stage;
  const facts = stage.facts();
  const { piece } = facts;
  const via = slip === 'token' ? ('token' as const) : ('session' as const);
  const exact = {
    version: slip === 'old_version' ? Math.max(1, piece.currentVersion - 1) : piece.currentVersion,
    digest: slip === 'wrong_digest' ? 'f'.repeat(64) : (piece.currentDigest ?? '0'.repeat(64)),
  };
  const decide = (kind: keyof typeof decisions, more: object = {}) =>
    attempt(who, decisions[kind], pieceId, { kind, ...exact, ...more }, via);
  const me = cast.story.people.get(who)?.personId ?? '';
  // Most have before them what stands; some do not, and hear of it.
  const do_ = (command: AnyCommand, id: string, body: object) =>
    attempt(who, command, id, n % 7 ? onScreen(cast.story.db, command, me, id, { ...body }) : body, via);
  const note = at(facts.counterpoints, n);
  const sentence = at(facts.sentences, n);
  switch (what) {
    case 'edit':
    case 'revert': {
      const draft = draftOf(cast.story.db, pieceId);
      const actor = cast.story.people.get(who);
      if (!draft || !actor) return;
      const old = what === 'revert' ? at(stage.drafts, n) : undefined;
      stage.drafts.push(JSON.stringify(draft.content.body));
      const lines = textAt(cast.story.db, pieceId, piece.currentVersion)?.split('\n\n').slice(1) ?? [];
      const target = n % Math.max(1, lines.length);
      const changed =
        n % 3 === 0
          ? lines.filter((_, index) => index !== target)
          : n % 3 === 1
            ? lines.map((line, index) => (index === target ? `${stock[n % stock.length]}` : line))
            : [...lines, stock[n % stock.length] ?? ''];
      const plain = paragraphs(changed.length > 0 ? changed : ['One.']);
      const body = old === undefined ? dressed(plain, n) : JSON.parse(old);
      const lines_ =
        n % 4 === 0
          ? { byline: n % 8 === 0 ? 'A. Writer' : 'Ana Writer', sources: [{ title: `Minutes ${n % 2}`, url: '' }] }
          : {};
      const head = n % 5 === 0 ? { headline: `A headline that claims ${n % 2 ? 'more' : 'less'}` } : {};
      const patch = { body, ...lines_, ...head };
      saveDraft(cast.story.db, { pieceId, actor, revision: draft.revision, now: cast.story.clock.now(), patch });
      return;
    }
    case 'submit':
      await do_(makeVersion, pieceId, {
        revision: draftOf(cast.story.db, pieceId)?.revision ?? 0,
      });
      return;
    case 'invite': {
      const reviewer = at([...cast.story.people.values()], n);
      const perspective = at([rights, communities, law], n);
      await do_(assignReviewer, pieceId, {
        reviewerId: reviewer?.personId,
        duty: n % 4 === 0 ? { kind: 'fact_check' } : { kind: 'perspective', perspective },
        dueAt: later(stage, 100),
      });
      return;
    }
    case 'answer_request': {
      const asked = facts.assignments.filter((one) => one.personId === cast.story.people.get(who)?.personId);
      const target = at(asked, n) ?? at(facts.assignments, n);
      const status = at(['accepted', 'accepted', 'declined', 'recused', 'lapsed', 'released'], n);
      if (target)
        await do_(answerAssignment, target.id, {
          status,
          reason: 'Somebody else has the time.',
          ...(n % 5 ? { conflict: { declared: n % 7 === 0 } } : {}),
        });
      return;
    }
    case 'note': {
      const quote = sentence && (textAt(cast.story.db, pieceId, piece.currentVersion) ?? '').slice(sentence.start, sentence.end);
      const where =
        n % 4 === 0 || !sentence
          ? { kind: 'missing' }
          : { kind: 'passage', anchor: { start: sentence.start, end: sentence.end, exact: quote } };
      await do_(addCounterpoint, pieceId, {
        ...exact,
        perspective: at([rights, communities, law], n),
        text: 'Another view.',
        sources: [],
        ...where,
        ...(n % 5 === 0 ? { block: 'factual_error' } : n % 7 === 0 ? { block: 'danger' } : {}),
      });
      return;
    }
    case 'respond':
      if (note) await do_(answerCounterpoint, note.id, { kind: n % 3 ? 'replied' : 'revised', text: 'Noted.' });
      return;
    case 'resolve': {
      if (note)
        await do_(resolveCounterpoint, note.id, {
          outcome: at(['satisfied', 'stands', 'withdrawn', 'no_longer_applies'], n),
          reason: 'So it is.',
        });
      const target = at(
        facts.counterpoints.filter((one) => one.place?.state === 'orphaned'),
        n,
      );
      if (target && sentence)
        await do_(placeCounterpoint, target.id, {
          ...exact,
          anchor: {
            start: sentence.start,
            end: sentence.end,
            exact: (textAt(cast.story.db, pieceId, piece.currentVersion) ?? '').slice(sentence.start, sentence.end),
          },
        });
      return;
    }
    case 'hold':
      if (note)
        await do_(runCounterpoint, note.id, n % 2 ? { runs: false, reason: 'It accuses without a source.' } : { runs: true });
      return;
    case 'dispose':
      if (sentence)
        await do_(disposeSentences, pieceId, {
          ...exact,
          dispositions: [{ sentence: sentence.index, disposition: at(['claim', 'opinion', 'no_check'], n) }],
        });
      return;
    case 'claim':
      if (sentence) await do_(addClaim, pieceId, { ...exact, sentences: [sentence.index], statement: 'It is so.' });
      return;
    case 'verdict': {
      const claim = at(facts.claims, n);
      const verdict = at(verdicts, n);
      if (claim)
        await do_(giveVerdict, claim.id, {
          ...exact,
          verdict,
          rationale: 'Looked up.',
          evidence: [{ url: 'https://source.example/a', title: 'A', ...(n % 3 ? { quote: 'It is so.' } : {}) }],
          attributed: n % 2 === 0,
        });
      return;
    }
    case 'confirm':
      if (sentence)
        await do_(confirmSentences, pieceId, {
          ...exact,
          sentences:
            n % 2
              ? [sentence.index]
              : facts.sentences
                  .filter((one) => one.since === piece.currentVersion)
                  .map((one) => one.index)
                  .concat(sentence.index),
          lines: n % 3 === 0 ? facts.lines.map((one) => one.index) : [],
        });
      return;
    case 'finish': {
      const own =
        facts.assignments.find((one) => one.personId === cast.story.people.get(who)?.personId) ?? at(facts.assignments, n);
      if (own)
        await do_(signOff, pieceId, {
          assignmentId: own.id,
          ...exact,
          outcome: at(
            own.duty === 'fact_check'
              ? ['checked', 'changes_needed', 'filed']
              : ['filed', 'nil_return', 'changes_needed', 'checked'],
            n,
          ),
          statement: 'Seen.',
        });
      return;
    }
    case 'revoke': {
      const target = at(facts.signOffs, n);
      if (target) await do_(revokeSignOff, target.id, { reason: 'I misread the table.' });
      return;
    }
    case 'permit':
      await do_(changePermissions, pieceId, {
        cuts: n % 2 === 0,
        headline: n % 3 === 0,
        // The form always says what it had on it, which may be what stood there once.
        ...(n % 7 ? {} : { before: { cuts: false, headline: false } }),
      });
      return;
    case 'consent':
      await do_(consent, pieceId, exact);
      return;
    case 'override':
      await do_(requestOverride, pieceId, { requirement: at(requirementIds, n), reason: 'Asked three times.' });
      return;
    case 'confirm_override': {
      const target = at(facts.overrides, n);
      if (target) await do_(confirmOverride, target.id, {});
      return;
    }
    case 'end_override': {
      const target = at(facts.overrides, n);
      if (target && n % 2) await do_(refuseOverride, target.id, { reason: 'Ask them first.' });
      else if (target) await do_(withdrawOverride, target.id, {});
      return;
    }
    case 'overrule':
      if (note) await decide('overrule', { counterpointId: note.id, reason: 'The table says otherwise.' });
      return;
    case 'mark':
      await decide('mark_publishable', { edition: editionOf(facts).digest });
      return;
    case 'publish':
      await decide('publish', { edition: n % 5 ? editionOf(facts).digest : (piece.publishable?.edition ?? 'a'.repeat(64)) });
      return;
    case 'schedule':
      await decide(n % 2 ? 'schedule' : 'unschedule', n % 2 ? { edition: editionOf(facts).digest, at: later(stage, 10) } : {});
      return;
    case 'withdraw':
      if (n % 3 === 0) await decide('withdraw');
      return;
    case 'request_changes':
      if (n % 3 === 0) await decide('request_changes', { reason: 'Ask the families.' });
      return;
    case 'widen':
      await decide('open_review', {
        topics: n % 2 ? piece.topics : [],
        perspectives:
          n % 3
            ? piece.perspectives.concat({ perspective: 'security', disputes: false })
            : piece.perspectives
                .slice(0, 1)
                .concat(piece.perspectives.length === 0 ? [{ perspective: rights, disputes: true }] : []),
      });
      return;
    case 'reply': {
      const id = at(piece.accused, n);
      if (id)
        await do_(
          recordReply,
          pieceId,
          n % 2
            ? { kind: 'asked', accusedId: id, askedAt: stage.cast.story.clock.now(), text: 'No answer.', reflected: '' }
            : { kind: 'not_sought_danger', accusedId: id, text: 'He threatens.' },
        );
      return;
    }
    case 'retract':
      if (n % 4 === 0) await decide(n % 8 ? 'retract' : 'remove', { reason: 'It was wrong.' });
      return;
    case 'policy':
      await attempt(
        n % 2 ? 'admin' : who,
        makePolicy,
        '',
        { deskId: piece.deskId, basedOn: deskVersion(stage, piece.deskId), data: otherPolicy(facts.policy, n) },
        via,
      );
      return;
    case 'adopt':
      await decide('adopt_policy', { policyVersion: deskVersion(stage, piece.deskId) });
      return;
    case 'end_adoption':
      await decide(n % 2 ? 'refuse_policy' : 'withdraw_policy', {
        policyVersion: deskVersion(stage, piece.deskId),
        ...(n % 2 ? { reason: 'It asks too little.' } : {}),
      });
      return;
    case 'confirm_reply': {
      const reply = at(facts.replies, n);
      if (reply) await do_(confirmReply, reply.id, {});
      return;
    }
    case 'name_author':
      await do_(addAuthor, pieceId, { personId: cast.story.people.get('editor-author')?.personId });
      return;
    case 'leave':
      await leave(stage, who, n);
      return;
    case 'come_back':
      await everybodyBack(cast);
      return;
    case 'wait':
      cast.pass({ hours: n * 4 });
      return;
    default:
      return;
  }
}

/** Shorter or longer times to answer, and now and then a policy that asks for less. */
function otherPolicy(policy: Policy, n: number): Policy {
  const drops = (['facts_checked', 'perspectives_heard', 'author_answered', 'right_of_reply'] as const)[n % 8];
  return {
    ...policy,
    answerHours: 1 + n,
    blockHours: 1 + n,
    ...(n % 8 === 5
      ? { lapsedCounts: true }
      : n % 8 === 6
        ? { secondEditor: [] }
        : n % 8 === 7
          ? { nilReturnCounts: false }
          : {}),
    ...(drops === undefined
      ? {}
      : { requirements: { ...policy.requirements, [drops]: { ...policy.requirements[drops], required: false } } }),
  };
}

const deskVersion = (stage: Stage, deskId: string) =>
  Number(stage.cast.story.db.$client.prepare('SELECT policy_version FROM desks WHERE id = ?').pluck().get(deskId));
