/** Addresses of the newsroom: set-up, people, tokens, sessions, desks, policies, perspectives. */
import { z } from 'zod';
import { addDesk } from '../commands/add-desk';
import { addPerspective } from '../commands/add-perspective';
import { changePerson } from '../commands/change-person';
import { makePolicy } from '../commands/make-policy';
import {
  acceptInvitationInput,
  changePasswordInput,
  dryRunInput,
  inviteAgainInput,
  inviteInput,
  makeTokenInput,
  newsroomInput,
  preferencesInput,
  setUpInput,
} from '../outside';
import { boardQuery } from '../queries';
import { id, instant } from '../scalars';
import { boardView } from '../views/board';
import {
  deskSummary,
  holdingView,
  invitationView,
  lettersView,
  memberView,
  meView,
  newsroomView,
  perspectiveView,
  policyView,
  sessionView,
} from '../views/newsroom';
import { deskView } from '../views/piece';
import { type Endpoint, get, made, outside, write } from './endpoint';

const list = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item) });
const nothing = z.null();
const tokenView = z.strictObject({
  id,
  name: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  usedAt: instant.nullable(),
});
/** Not an id like the others: it names a row of a queue. */
const letterNamed = z.strictObject({ id: z.string() });
const invited = z.strictObject({ id, link: z.string(), token: z.string(), expiresAt: instant });

export const newsroom: Endpoint[] = [
  outside(
    'POST',
    '/setup',
    'Set up an empty newsroom with the token of its one-time link; makes the first administrator.',
    null,
    setUpInput,
    z.strictObject({ personId: id, deskId: id }),
    { refuses: [409, 410] },
  ),
  get('/me', 'Who you are here.', 'see_policies', meView),
  outside('PATCH', '/me', 'Change your name or your time zone.', 'make_token', preferencesInput, meView, { person: true }),
  outside(
    'POST',
    '/me/password',
    'Choose another password; ends your other sessions.',
    'make_token',
    changePasswordInput,
    nothing,
    { person: true, status: 204, refuses: [409, 422, 429] },
  ),
  get('/sessions', 'Where you are signed in.', 'make_token', list(sessionView), { person: true }),
  outside('DELETE', '/sessions', 'Sign out everywhere else.', 'make_token', undefined, nothing, { person: true, status: 204 }),
  outside('DELETE', '/sessions/:id', 'Sign out there.', 'make_token', undefined, nothing, { person: true, status: 204 }),
  get('/tokens', 'Your tokens for programs.', 'make_token', list(tokenView), { person: true }),
  outside(
    'POST',
    '/tokens',
    'Make a bearer token. It is shown once.',
    'make_token',
    makeTokenInput,
    z.strictObject({ id, token: z.string(), expiresAt: instant.nullable() }),
    { person: true, refuses: [409] },
  ),
  outside('DELETE', '/tokens/:id', 'Take a token back.', 'make_token', undefined, nothing, { person: true, status: 204 }),
  get('/desk', 'What waits for you.', 'see_policies', deskView),
  get('/board', 'Every piece on its way, a column for each state. For editors.', 'see_board', boardView, { query: boardQuery }),
  get('/people', 'The people of the newsroom.', 'see_people', list(memberView)),
  outside('POST', '/people', 'The same as POST /invitations.', 'manage_people', inviteInput, invited, {
    person: true,
    refuses: [409],
  }),
  write('PATCH', '/people/:id', 'Change what somebody is appointed to, or close their account.', changePerson, made),
  get('/people/:id/holdings', 'What somebody has in hand on pieces that are on their way.', 'manage_people', list(holdingView)),
  get('/invitations', 'Invitations that wait for an answer.', 'manage_people', list(invitationView)),
  outside(
    'POST',
    '/invitations',
    'Invite somebody by a link, which is mailed and shown once.',
    'manage_people',
    inviteInput,
    invited,
    { person: true, refuses: [409] },
  ),
  outside(
    'POST',
    '/invitations/accept',
    'Join with the token of an invitation.',
    null,
    acceptInvitationInput,
    z.strictObject({ personId: id }),
    { refuses: [409, 410] },
  ),
  outside('DELETE', '/invitations/:id', 'Take an invitation back: its link works no more.', 'manage_people', undefined, nothing, {
    person: true,
    status: 204,
  }),
  outside(
    'POST',
    '/invitations/:id/links',
    'Send an invitation again, to the address given: a new link, and the one before works no more.',
    'manage_people',
    inviteAgainInput,
    invited,
    { person: true, refuses: [409] },
  ),
  get('/newsroom', 'The newsroom’s name, and where readers write to.', 'see_policies', newsroomView),
  outside(
    'PATCH',
    '/newsroom',
    'Change the newsroom’s name or where readers write to, or say that the signing key has a copy elsewhere.',
    'manage_newsroom',
    newsroomInput,
    newsroomView,
    { person: true, refuses: [409] },
  ),
  get('/letters', 'Letters that failed or were put aside, and how many are on their way.', 'manage_newsroom', lettersView),
  outside('POST', '/letters', 'Send yourself a test letter.', 'manage_newsroom', undefined, made, {
    person: true,
    refuses: [409, 429],
  }),
  outside(
    'POST',
    '/letters/:id/attempts',
    'Send a letter that failed again, at once.',
    'manage_newsroom',
    undefined,
    letterNamed,
    {
      person: true,
      refuses: [409],
    },
  ),
  get('/desks', 'The desks.', 'see_policies', list(deskSummary)),
  write('POST', '/desks', 'Add a desk with a policy of its own.', addDesk, made),
  get('/policies', 'Every policy version of every desk.', 'see_policies', list(policyView)),
  write(
    'POST',
    '/policies',
    'Make a new policy version for a desk.',
    makePolicy,
    z.strictObject({ deskId: id, version: z.int() }),
  ),
  outside(
    'POST',
    '/policies/dry-run',
    'What a policy would do to the open pieces.',
    'manage_policy',
    dryRunInput,
    z.strictObject({
      items: z.array(z.strictObject({ pieceId: id, headline: z.string(), before: z.boolean(), after: z.boolean() })),
      /** Pieces that you may not see and that would have another outcome. */
      others: z.int(),
    }),
    { status: 200, person: true },
  ),
  get('/perspectives', 'The perspectives that the newsroom knows.', 'see_policies', list(perspectiveView)),
  write('POST', '/perspectives', 'Add a perspective.', addPerspective, z.strictObject({ slug: z.string() })),
];
