import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/review/facts';
import { type Action, actions, can, mayName, type Relation, sees } from '@/lib/review/permissions';
import { statusOf } from '@/lib/review/refusal';
import { type PublicationState, publicationStates, type ReviewState, type Role, reviewStates } from '@/lib/review/vocabulary';

const actor = (roles: Role[], via: Actor['via'] = 'session'): Actor => ({
  personId: 'p',
  roles,
  holds: [],
  checksFacts: false,
  via,
});
const on = (more: Partial<Relation>): Partial<Relation> => more;
const asked = (duty: 'perspective' | 'fact_check', status: Relation['assignments'][number]['status']) =>
  on({ assignments: [{ duty, status, appointed: true }] });

/** Everybody who might come to a piece. `admin` is one who is nothing else; `both` is an editor of whose piece it is. */
const personas = {
  author: [actor(['author']), on({ isAuthor: true })],
  editor: [actor(['editor']), on({})],
  both: [actor(['author', 'editor']), on({ isAuthor: true })],
  view: [actor(['reviewer']), asked('perspective', 'accepted')],
  viewDone: [actor(['reviewer']), asked('perspective', 'done')],
  checker: [actor(['reviewer']), asked('fact_check', 'accepted')],
  invited: [actor(['reviewer']), asked('perspective', 'invited')],
  recused: [actor(['reviewer']), asked('perspective', 'recused')],
  admin: [actor(['admin']), on({})],
  outsider: [actor(['reviewer']), on({})],
  authorElsewhere: [actor(['author']), on({})],
  authorAsked: [
    actor(['author', 'reviewer']),
    on({
      isAuthor: true,
      assignments: [
        { duty: 'perspective', status: 'accepted', appointed: true },
        { duty: 'fact_check', status: 'accepted', appointed: true },
      ],
    }),
  ],
  token: [
    actor(['author', 'editor', 'reviewer', 'admin'], 'token'),
    on({
      assignments: [
        { duty: 'perspective', status: 'accepted', appointed: true },
        { duty: 'fact_check', status: 'accepted', appointed: true },
      ],
    }),
  ],
  tokenOfAuthor: [actor(['author', 'editor', 'reviewer', 'admin'], 'token'), on({ isAuthor: true })],
  job: [actor([], 'job'), on({})],
  setup: [actor([], 'setup'), on({})],
} as const;
type Persona = keyof typeof personas;
const everybody = Object.keys(personas) as Persona[];
const reviewers: Persona[] = ['view', 'viewDone', 'checker'];
const open: ReviewState[] = ['in_review', 'changes_requested', 'publishable'];
const before: PublicationState[] = ['none', 'scheduled'];
const every = everybody.filter((one) => one !== 'token' && one !== 'tokenOfAuthor' && one !== 'job' && one !== 'setup');

/** The table once more, by persona and state. Whoever changes a permission changes two places, and means it. */
interface Expected {
  who: Persona[];
  review?: ReviewState[];
  publication?: PublicationState[];
  /** Some of them not in these states. */
  except?: { who: Persona[]; review: ReviewState[] };
}
/** What its author took back, or the desk declined, is the author's alone to write. */
const writing: Expected = {
  who: ['author', 'editor', 'both', 'authorAsked', 'token', 'tokenOfAuthor'],
  except: { who: ['editor', 'token'], review: ['withdrawn', 'declined'] },
};
const expected: Record<Action, Expected> = {
  see_piece: { who: everybody },
  see_text: {
    who: ['author', 'editor', 'both', 'authorAsked', 'token', 'tokenOfAuthor', ...reviewers],
    except: { who: reviewers, review: ['withdrawn', 'declined'] },
  },
  see_draft: writing,
  create_piece: { who: ['author', 'editor', 'both', 'authorElsewhere', 'authorAsked', 'token', 'tokenOfAuthor'] },
  save_draft: writing,
  understand_file: { who: everybody },
  add_author: {
    who: ['author', 'editor', 'both', 'authorAsked'],
    review: ['draft', 'submitted', 'returned', ...open],
    publication: before,
  },
  make_version: { ...writing, who: ['author', 'editor', 'both', 'authorAsked'] },
  open_review: { who: ['editor'], review: ['submitted', ...open], publication: before },
  return: { who: ['editor'], review: ['submitted'] },
  request_changes: { who: ['editor'], review: ['in_review', 'publishable'], publication: before },
  decline: { who: ['editor'], review: ['submitted', 'returned', ...open], publication: before },
  withdraw: { who: ['author', 'both', 'authorAsked'], review: ['draft', 'submitted', 'returned', ...open], publication: before },
  assign: { who: ['editor'], review: open },
  answer_assignment: { who: ['view', 'viewDone', 'checker', 'invited', 'recused', 'editor'] },
  add_counterpoint: { who: ['view', 'viewDone'], review: open },
  edit_counterpoint: { who: ['view', 'viewDone'], review: open },
  respond: { who: ['author', 'both', 'authorAsked'], review: open },
  resolve_counterpoint: { who: ['view', 'viewDone', 'editor'], review: open },
  run_counterpoint: { who: ['editor'], review: open },
  overrule: { who: ['editor'], review: open },
  dispose: { who: ['checker'], review: open },
  give_verdict: { who: ['checker'], review: open },
  confirm_sentences: { who: ['editor', ...reviewers], review: open },
  sign_off: { who: reviewers, review: open },
  revoke_sign_off: { who: ['editor', ...reviewers] },
  consent: { who: ['author', 'both', 'authorAsked'], review: open },
  change_permissions: {
    who: ['author', 'both', 'authorAsked'],
    review: ['draft', 'submitted', 'returned', 'withdrawn', ...open],
    publication: before,
  },
  record_reply: { who: ['editor'], review: open },
  request_override: { who: ['editor'], review: open },
  confirm_override: { who: ['editor'], review: open },
  mark_publishable: { who: ['editor'], review: ['in_review', 'changes_requested'], publication: before },
  schedule: { who: ['editor'], review: ['publishable'], publication: before },
  publish: { who: ['editor'], review: ['publishable'], publication: before },
  publish_scheduled: { who: ['job'], review: ['publishable'] },
  adopt_policy: { who: ['editor'], review: open, publication: before },
  correct: { who: ['editor'], publication: ['live'] },
  confirm_correction: { who: ['editor'], publication: ['live'] },
  answer_correction: { who: ['author', 'both', 'authorAsked'], publication: ['live'] },
  decline_proposal: { who: ['editor'], publication: ['live'] },
  answer_alarm: { who: ['editor'], publication: ['live'] },
  retract: { who: ['editor'], publication: ['live'] },
  remove: { who: ['editor'], publication: ['live', 'retracted'] },
  look: { who: everybody },
  see_board: { who: ['editor', 'both', 'token', 'tokenOfAuthor'] },
  see_people: { who: ['editor', 'both', 'admin', 'token', 'tokenOfAuthor'] },
  see_policies: { who: everybody },
  manage_people: { who: ['admin'] },
  manage_policy: { who: ['admin'] },
  manage_perspectives: { who: ['admin'] },
  manage_newsroom: { who: ['admin'] },
  make_token: { who: every },
  set_up: { who: ['setup'] },
};

describe.each(actions)('%s', (action) => {
  it('is for those, then, and for nobody else', () => {
    const { who, review = reviewStates, publication = publicationStates, except } = expected[action];
    const wrong: string[] = [];
    for (const persona of everybody) {
      for (const state of reviewStates) {
        for (const published of publicationStates) {
          const [person, relation] = personas[persona];
          const allowed = can(person, action, {
            isAuthor: false,
            isCreator: false,
            submitted: true,
            opened: false,
            assignments: [],
            ...relation,
            review: state,
            publication: published,
          }).allowed;
          const excepted = except?.who.includes(persona) && except.review.includes(state);
          const should =
            who.includes(persona) &&
            review.includes(state) &&
            publication.includes(published) &&
            !excepted &&
            !(action === 'make_version' && published === 'live' && persona === 'editor');
          if (allowed !== should) wrong.push(`${persona} ${state} ${published}: ${allowed ? 'allowed' : 'denied'}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('what a person may not see does not exist', () => {
  const piece = (review: ReviewState, more: Partial<Relation> = {}): Relation => ({
    review,
    publication: 'none',
    isAuthor: false,
    isCreator: false,
    submitted: review !== 'draft',
    opened: false,
    assignments: [],
    ...more,
  });
  it('for outsiders and administrators', () => {
    for (const state of reviewStates)
      expect([
        sees(actor(['reviewer']), piece(state)),
        sees(actor(['admin']), piece(state)),
        sees(actor(['author']), piece(state)),
      ]).toEqual([false, false, false]);
  });
  it('for editors while it is a draft', () =>
    expect(reviewStates.filter((state) => sees(actor(['editor']), piece(state)))).toEqual(reviewStates.slice(1)));
  it('except for its author and whoever made it', () => {
    expect(sees(actor(['author']), piece('draft', { isAuthor: true }))).toBe(true);
    expect(sees(actor(['editor']), piece('draft', { isCreator: true }))).toBe(true);
    // A creator who is no editor any more has no part in it.
    expect(sees(actor(['reviewer']), piece('draft', { isCreator: true }))).toBe(false);
  });
  it('for editors when a draft that was never submitted is withdrawn, whoever made it', () => {
    const withdrawn = { submitted: false, isCreator: true };
    expect(sees(actor(['editor']), piece('withdrawn', withdrawn))).toBe(false);
    expect(sees(actor(['author']), piece('withdrawn', { ...withdrawn, isAuthor: true }))).toBe(true);
    expect(sees(actor(['editor']), piece('withdrawn'))).toBe(true);
  });
  it('for reviewers who said no', () => {
    const sees_ = (status: Relation['assignments'][number]['status']) =>
      sees(actor(['reviewer']), piece('in_review', { assignments: [{ duty: 'perspective', status, appointed: true }] }));
    expect((['invited', 'accepted', 'done', 'lapsed', 'declined', 'recused', 'released'] as const).filter(sees_)).toEqual([
      'invited',
      'accepted',
      'done',
      'lapsed',
    ]);
  });
  it('and no list has it for a reviewer who was released, who may do nothing there but let go of their own block', () => {
    const relation = piece('in_review', { assignments: [{ duty: 'perspective', status: 'released', appointed: true }] });
    expect([sees(actor(['reviewer']), relation), mayName(actor(['reviewer']), relation)]).toEqual([false, true]);
    const theirs = actions.filter((one) => can(actor(['reviewer']), one, relation).allowed);
    const anywhere = actions.filter((one) => can(actor(['reviewer']), one, piece('in_review')).allowed);
    expect(theirs.filter((one) => !anywhere.includes(one)).toSorted()).toEqual(['answer_assignment', 'resolve_counterpoint']);
  });
});

it('an author names co-authors until somebody may have been asked to review: a refusal would say who', () => {
  const relation = (more: Partial<Relation>): Relation => ({
    review: 'submitted',
    publication: 'none',
    isAuthor: true,
    isCreator: true,
    submitted: true,
    opened: false,
    assignments: [],
    ...more,
  });
  expect(can(actor(['author']), 'add_author', relation({})).allowed).toBe(true);
  expect(can(actor(['author']), 'add_author', relation({ opened: true })).allowed).toBe(false);
  expect(can(actor(['author', 'editor']), 'add_author', relation({ opened: true })).allowed).toBe(false);
  expect(can(actor(['editor']), 'add_author', relation({ isAuthor: false, opened: true })).allowed).toBe(true);
});

it('403 is for a person who never may: whoever may at another moment is told that this is not the moment', () => {
  const wrong = new Set<string>();
  for (const action of actions)
    for (const persona of everybody) {
      const moments = momentsOf(persona).map((relation) => can(personas[persona][0], action, relation));
      if (!moments.some(({ allowed }) => allowed)) continue;
      for (const verdict of moments)
        if (!verdict.allowed && statusOf({ code: 'not_allowed', reason: verdict.reason }) === 403)
          wrong.add(`${action}: ${persona} (${verdict.reason})`);
    }
  expect([...wrong]).toEqual([]);
});

it('and whoever never may is told so at every moment, and not to come back later', () => {
  const wrong = new Set<string>();
  for (const action of actions)
    for (const persona of everybody) {
      const verdicts = momentsOf(persona).map((relation) => can(personas[persona][0], action, relation));
      if (verdicts.some(({ allowed }) => allowed)) continue;
      for (const verdict of verdicts)
        if (!verdict.allowed && statusOf({ code: 'not_allowed', reason: verdict.reason }) !== 403)
          wrong.add(`${action}: ${persona} (${verdict.reason})`);
    }
  expect([...wrong]).toEqual([]);
});

/** The same person at every moment of a piece: its states, and how far their own review request came. */
function momentsOf(persona: Persona): Relation[] {
  const [, more] = personas[persona];
  const own: Partial<Relation> = more;
  const progress = (own.assignments ?? []).some(({ status }) => ['invited', 'accepted', 'done'].includes(status))
    ? (['invited', 'accepted', 'done'] as const).map((status) => own.assignments?.map((one) => ({ ...one, status })) ?? [])
    : [own.assignments ?? []];
  return reviewStates.flatMap((review) =>
    publicationStates.flatMap((publication) =>
      [false, true].flatMap((opened) =>
        progress.map((assignments) => ({
          isAuthor: false,
          isCreator: false,
          submitted: true,
          ...own,
          assignments,
          review,
          publication,
          opened,
        })),
      ),
    ),
  );
}
