import { z } from 'zod';
import type { Snapshot } from '../command';
import { command, refuse } from '../command';
import { staleText } from '../exact-text';
import { keyOf } from '../facts';
import { countOfFactsLeft, factsLeft } from '../facts-left';
import { hoursAfter } from '../hours-after';
import { exactText, optionalProse } from '../inputs';
import { type ClaimGround, isLiveClaim } from '../is-live-claim';
import type { Refusal } from '../refusal';
import { id } from '../scalars';
import { linesUnder } from '../standing';
import { signOffOutcomes } from '../vocabulary';
import { isWorking, mayJudge } from '../working';

export const signOffInput = z.strictObject({
  assignmentId: id,
  ...exactText,
  outcome: z.enum(signOffOutcomes),
  /** A nil return and "changes needed" say why; readers of the record see it with the perspective. */
  statement: optionalProse,
});

/** Finish review: one named person's attestation for one assignment on one exact text. It posts what they had kept private. */
export const signOff = command({
  name: 'sign_off',
  action: 'sign_off',
  target: 'piece',
  input: signOffInput,
  needs: ['piece', 'policy', 'mine', 'ownSignOffs', 'ownCounterpoints', 'sentencesForSignOff', 'factsForSignOff'],
  decide: (
    { piece, policy, mine, ownSignOffs, ownCounterpoints, sentencesForSignOff, factsForSignOff },
    input,
    { now, newId },
  ) => {
    const assignment = mine.find((own) => own.id === input.assignmentId);
    if (!assignment) return refuse({ code: 'not_allowed', reason: 'own_only' });
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    if (!isWorking(assignment)) return refuse({ code: 'wrong_state', state: assignment.status });
    if (!mayJudge(assignment)) return refuse({ code: 'not_qualified' });
    if (assignment.conflict !== false)
      return refuse({ code: assignment.conflict === null ? 'conflict_undeclared' : 'conflict_declared' });
    const allowed = assignment.duty === 'fact_check' ? ['checked', 'changes_needed'] : ['filed', 'nil_return', 'changes_needed'];
    if (!allowed.includes(input.outcome)) return refuse({ code: 'unknown_value', field: '/outcome', value: input.outcome });
    if (
      ownSignOffs.some(
        (ownSignOff) =>
          ownSignOff.assignmentId === assignment.id &&
          ownSignOff.version === input.version &&
          !ownSignOff.revoked &&
          ownSignOff.outcome === input.outcome &&
          nothingPending(ownCounterpoints, factsForSignOff),
      )
    ) {
      return refuse({ code: 'already_done' });
    }
    if (input.statement === '' && (input.outcome === 'nil_return' || input.outcome === 'changes_needed'))
      return refuse({ code: 'missing_field', field: '/statement', why: input.outcome });
    if (
      input.outcome === 'filed' &&
      !ownCounterpoints.some((ownCounterpoint) => ownCounterpoint.perspective === assignment.perspective)
    )
      return refuse({ code: 'nothing_filed' });
    if (input.outcome === 'checked') {
      const left = unfinished(sentencesForSignOff, factsForSignOff);
      if (left) return refuse(left);
    }
    const anchored =
      input.outcome === 'filed' &&
      policy.perspectiveScope === 'anchored_paragraphs' &&
      ownCounterpoints.every((ownCounterpoint) => ownCounterpoint.kind === 'passage');
    // Notes that have all lost their place stand on no paragraph: then the signature is for the whole text, never for none of it.
    const stoodOn = anchored ? linesUnder(ownCounterpoints, sentencesForSignOff) : [];
    const lines = stoodOn.length > 0 ? stoodOn : null;
    const signOffId = newId();
    return {
      ok: true,
      events: [
        {
          type: 'signed_off',
          payload: {
            id: signOffId,
            assignmentId: assignment.id,
            duty: assignment.duty,
            perspective: assignment.perspective,
            version: input.version,
            digest: input.digest,
            policyVersion: piece.policyVersion,
            outcome: input.outcome,
            lines,
            statement: input.statement,
            filed: filedNotes(piece, ownCounterpoints, assignment),
            answerDue: hoursAfter(now, policy.answerHours),
          },
        },
      ],
      result: { id: signOffId },
    };
  },
});

/** The private notes of this duty, in the order of their writing, with the numbers that come next. What its writer took back before filing stays private. */
function filedNotes(
  { lastCode }: Pick<Snapshot['piece'], 'lastCode'>,
  notes: Snapshot['ownCounterpoints'],
  { perspective }: Snapshot['mine'][number],
): { id: string; code: number }[] {
  return notes
    .filter((note) => !note.posted && note.perspective === perspective)
    .map(({ id }, index) => ({ id, code: lastCode + 1 + index }));
}

const nothingPending = (notes: Snapshot['ownCounterpoints'], facts: Snapshot['factsForSignOff']) =>
  notes.every((note) => note.posted) && !facts.pending;

/** What still has to be judged, by what the signer sees: what was posted, and what they keep private until they sign. */
function unfinished(sentences: Snapshot['sentencesForSignOff'], facts: Snapshot['factsForSignOff']): Refusal | null {
  const kinds = new Map(facts.dispositions.map((disposition) => [keyOf(disposition), disposition.kind]));
  const present = new Set(sentences.map(keyOf));
  const ground: ClaimGround = {
    isInText: (key) => present.has(keyOf(key)),
    disposition: (key) => kinds.get(keyOf(key)) ?? null,
  };
  const live = facts.claims.filter((claim) => isLiveClaim(claim, ground));
  const claimed = new Set(live.flatMap((claim) => claim.sentences.map(keyOf)));
  const judged = sentences.map((sentence) => ({
    candidate: sentence.candidate,
    disposition: ground.disposition(sentence),
    hasClaim: claimed.has(keyOf(sentence)),
  }));
  const left = countOfFactsLeft(factsLeft(judged, live));
  return left && { code: 'facts_unfinished', ...left };
}
