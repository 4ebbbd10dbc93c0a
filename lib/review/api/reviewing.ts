/** Addresses of reviewing: requests, counterpoints, facts, sign-offs, consent, overrides, replies. */
import { z } from 'zod';
import { addAuthor } from '../commands/add-author';
import { addClaim } from '../commands/add-claim';
import { addCounterpoint } from '../commands/add-counterpoint';
import { answerAssignment } from '../commands/answer-assignment';
import { answerCounterpoint } from '../commands/answer-counterpoint';
import { assignReviewer } from '../commands/assign-reviewer';
import { changePermissions, permissions } from '../commands/change-permissions';
import { confirmOverride } from '../commands/confirm-override';
import { confirmReply } from '../commands/confirm-reply';
import { confirmSentences } from '../commands/confirm-sentences';
import { consent } from '../commands/consent';
import { disposeSentences } from '../commands/dispose-sentences';
import { editCounterpoint } from '../commands/edit-counterpoint';
import { giveVerdict } from '../commands/give-verdict';
import { placeCounterpoint } from '../commands/place-counterpoint';
import { recordReply } from '../commands/record-reply';
import { refuseOverride } from '../commands/refuse-override';
import { requestOverride } from '../commands/request-override';
import { resolveCounterpoint } from '../commands/resolve-counterpoint';
import { revokeSignOff } from '../commands/revoke-sign-off';
import { runCounterpoint } from '../commands/run-counterpoint';
import { signOff } from '../commands/sign-off';
import { withdrawOverride } from '../commands/withdraw-override';
import { id } from '../scalars';
import { assignmentStates, verdicts } from '../vocabulary';
import { type Endpoint, made, write } from './endpoint';

const counted = z.strictObject({ count: z.int() });

export const reviewing: Endpoint[] = [
  write(
    'POST',
    '/pieces/:id/authors',
    'Name a co-author: an account of the newsroom that answers and approves as well.',
    addAuthor,
    z.strictObject({ id, personId: id }),
  ),
  write('POST', '/pieces/:id/assignments', 'Ask one person for one duty on a piece.', assignReviewer, made),
  write(
    'PATCH',
    '/assignments/:id',
    'Accept (declaring conflicts), decline or recuse; an editor releases, or records that no reply came.',
    answerAssignment,
    z.strictObject({ id, status: z.enum(assignmentStates), filed: z.int().optional() }),
  ),
  write(
    'POST',
    '/pieces/:id/counterpoints',
    'A note of one perspective, on a passage or on what is missing; private until its writer signs off.',
    addCounterpoint,
    made,
  ),
  write('PUT', '/counterpoints/:id', 'Rewrite a note that is still private.', editCounterpoint, made),
  write(
    'PATCH',
    '/counterpoints/:id',
    'The editor lets it run with the piece, or holds it with a reason.',
    runCounterpoint,
    z.strictObject({ id, runs: z.boolean() }),
  ),
  write(
    'POST',
    '/counterpoints/:id/responses',
    'The author answers: revised, replied, or declined with a reason.',
    answerCounterpoint,
    made,
  ),
  write(
    'POST',
    '/counterpoints/:id/resolution',
    'Its writer says whether the answer satisfies them.',
    resolveCounterpoint,
    z.strictObject({ id, outcome: z.string() }),
  ),
  write(
    'POST',
    '/counterpoints/:id/place',
    'Give a note that lost its place another passage.',
    placeCounterpoint,
    z.strictObject({ id, start: z.int(), end: z.int() }),
    { status: 200 },
  ),
  write(
    'POST',
    '/pieces/:id/dispositions',
    'The fact-checker says of sentences: claim, opinion, or no check.',
    disposeSentences,
    counted,
  ),
  write(
    'POST',
    '/pieces/:id/confirmations',
    'Somebody who did not write them confirms changed sentences.',
    confirmSentences,
    counted,
  ),
  write('POST', '/pieces/:id/claims', 'A checkable assertion, made of one or more sentences.', addClaim, made),
  write(
    'PUT',
    '/claims/:id/verdict',
    'A verdict on a claim, with its evidence.',
    giveVerdict,
    z.strictObject({ id, verdict: z.enum(verdicts) }),
  ),
  write('POST', '/pieces/:id/sign-offs', 'Finish review: attest one assignment on one exact text.', signOff, made),
  write('POST', '/sign-offs/:id/revocation', 'Take a sign-off back, with a reason.', revokeSignOff, made),
  write('POST', '/pieces/:id/consents', 'The author approves this exact version.', consent, z.strictObject({ version: z.int() })),
  write(
    'PUT',
    '/pieces/:id/permissions',
    'What the author permits editors beforehand: sentences cut, headline and standfirst. May be taken back until it runs.',
    changePermissions,
    permissions,
  ),
  write('POST', '/pieces/:id/overrides', 'Ask for an exception to one requirement.', requestOverride, made),
  write('POST', '/overrides/:id/confirmation', 'A second editor confirms an override.', confirmOverride, made),
  write('POST', '/overrides/:id/refusal', 'Another editor refuses an override, with a reason.', refuseOverride, made),
  write('POST', '/overrides/:id/withdrawal', 'Whoever asked for an override takes it back.', withdrawOverride, made),
  write(
    'POST',
    '/pieces/:id/replies',
    'Right of reply: who was asked and what they said, or why it was not sought.',
    recordReply,
    made,
  ),
  write('POST', '/replies/:id/confirmation', 'A second editor confirms “not sought: danger”.', confirmReply, made),
];
