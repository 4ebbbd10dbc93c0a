import { z } from 'zod';
import { alarmName } from '../../alarm';
import { changesText } from '../../changes-text';
import { type Context, command, type Prepared, refuse } from '../../command';
import { correctedEdition } from '../../corrected-edition';
import { correctedStatements } from '../../corrected-statements';
import { type KeptCorrection, keptCorrection } from '../../correction-body';
import { mostAtOnce, newWords } from '../../difference';
import type { NewEvent } from '../../events';
import type { GateFacts, LiveFacts } from '../../facts';
import { frozenContent } from '../../frozen-content';
import { hoursAfter } from '../../hours-after';
import { contentInput, exactText, reason } from '../../inputs';
import { isUnconfirmed } from '../../is-unconfirmed';
import type { Refusal } from '../../refusal';
import { repeatsWithheld } from '../../repeats-withheld';
import { sha256 as digest } from '../../scalars';
import { afterEdit, newVersion } from '../../version-events';
import { correctionShows, correctionTypes, correctionWays, withholdingGrounds } from '../../vocabulary';
import { withdrawnCorrection } from '../../withdrawn-correction';

const { headline, standfirst, byline, body, sources, disclosure } = contentInput;
export const correctInput = z.strictObject({
  kind: z.literal('correct'),
  /** The live text: what readers have now. */
  ...exactText,
  correctionType: z.enum(correctionTypes),
  /** The notice: what readers are told, above the byline. */
  reason,
  /** The fields that change. Left out: as they are. */
  content: z.strictObject({ headline, standfirst, byline, body, sources, disclosure }).partial().optional(),
  how: z.enum(correctionWays).default('now'),
  shows: z.enum(correctionShows).default('difference'),
  /** For `withheld`: why the old words are not repeated. The reason stays on the desk. */
  ground: z.enum(withholdingGrounds).optional(),
  deskReason: reason.optional(),
  /** The author's version that it takes up. */
  proposal: z.int().min(1).optional(),
  /** Names of what was said against the text and is answered with this. */
  answers: z.array(digest).max(50).default([]),
});
export type CorrectInput = z.infer<typeof correctInput>;

/** Hours in which a second editor is to confirm. */
const confirmWithin = 24;

/**
 * Puts the live text right. Notice and difference are approved together. *now*: readers have it at once, and a second editor confirms it; *review*: it goes
 * through the gate first. Made from what is live: no other version comes along.
 */
export const correct = command<CorrectInput, 'piece' | 'gate' | 'signOffs' | 'postedNotes', Prepared['correction']>({
  name: 'correct',
  action: 'correct',
  target: 'piece',
  input: correctInput,
  preparer: 'correction',
  needs: ['piece', 'gate', 'signOffs', 'postedNotes'],
  decide: (snapshot, input, { actor, now, newId, prepared, sha256 }) => {
    const { piece, gate } = snapshot;
    const { live } = gate;
    if (!live) return refuse({ code: 'wrong_state', state: piece.publication });
    const why = hindrance({ live, corrections: gate.corrections, editor: actor.personId }, input, prepared.change);
    if (why) return refuse(why);
    const { change } = prepared;
    if (change?.version.empty) return refuse({ code: 'empty_text' });
    const id = newId();
    const kept = keptCorrection({
      id,
      type: input.correctionType,
      text: input.reason,
      shows: input.shows,
      changes: change?.changes ?? [],
      base: live.digest,
      corrected: change?.version.digest ?? live.digest,
    });
    const version = change
      ? [newVersion(change.version, { change: 'substance', purpose: 'correction' }), ...afterEdit(change.version, snapshot)]
      : [];
    const answered = live.alarms.filter((alarm) => input.answers.includes(alarmName(alarm)));
    const more = alongside(id, input, answered);
    if (input.how === 'review' && change) {
      const { number } = change.version.payload;
      const payload = {
        id,
        type: input.correctionType,
        version: number,
        base: live.version,
        digest: kept.digest,
        proposal: input.proposal ?? null,
        alarms: live.alarms,
      };
      return {
        ok: true,
        events: [...version, { type: 'correction_submitted', payload, contents: kept.contents }, ...more],
        result: { id, version: number, digest: kept.digest },
      };
    }
    const { events, edition, confirmBy } = published(prepared, kept, { id, input, live, now, sha256 });
    return {
      ok: true,
      // A correction in review was made from the text that this one changes: it ends, and its editor makes it anew.
      events: [...(change ? withdrawnCorrection(gate, null) : []), ...version, ...events, ...more],
      result: { id, edition, confirmBy, digest: kept.digest },
    };
  },
});

type Change = Prepared['correction']['change'];
/** How much it adds or changes: each sentence and each line inside one, each line beside the text, and each sentence with another link. */
function changedIn({ newSentences, changes }: NonNullable<Change>): number {
  const { lines, breaks } = newWords(changes);
  return newSentences.length + lines + breaks;
}

/** Why this may not go out so; null when it may. */
function hindrance(
  { live, corrections, editor }: { live: LiveFacts; corrections: GateFacts['corrections']; editor: string },
  input: CorrectInput,
  change: Change,
): Refusal | null {
  if (input.version !== live.version) return { code: 'stale_version', current: live.version, named: input.version };
  if (input.digest !== live.digest) return { code: 'stale_digest' };
  const waiting = input.how === 'now' ? corrections.find(isUnconfirmed) : live.pending;
  if (waiting) return { code: 'correction_waits', correctionId: waiting.id };
  if (changesText(input.correctionType)) {
    if (!change || change.changes.length === 0) return { code: 'correction_changes_nothing' };
  } else {
    if (change) return { code: 'note_changes_text' };
    // There is nothing that a review could look at.
    if (input.how === 'review') return { code: 'unknown_value', field: '/how', value: 'review' };
  }
  if (input.shows === 'withheld' && !input.ground) return { code: 'missing_field', field: '/ground', why: 'ground' };
  if (input.shows === 'withheld' && !input.deskReason) return { code: 'missing_field', field: '/deskReason', why: 'desk_reason' };
  if (input.shows === 'withheld' && change && repeatsWithheld(input.reason, change.changes, change.text.text))
    return { code: 'repeats_withheld', field: '/reason' };
  if (input.proposal !== undefined && !live.proposals.some(({ version }) => version === input.proposal))
    return { code: 'unknown_value', field: '/proposal', value: String(input.proposal) };
  const names = live.alarms.map(alarmName);
  const unknown = input.answers.find((name) => input.how === 'review' || !names.includes(name));
  if (unknown !== undefined) return { code: 'unknown_value', field: '/answers', value: unknown };
  // Whoever said it does not answer it.
  if (live.alarms.some((alarm) => alarm.by === editor && input.answers.includes(alarmName(alarm))))
    return { code: 'second_person_needed' };
  const changed = change ? changedIn(change) : 0;
  return input.how === 'now' && changed > mostAtOnce ? { code: 'too_many_changes', changed, most: mostAtOnce } : null;
}

function alongside(
  correctionId: string,
  { shows, ground, deskReason, proposal }: CorrectInput,
  answered: LiveFacts['alarms'],
): NewEvent[] {
  return [
    ...(shows === 'withheld' && ground && deskReason
      ? [{ type: 'difference_withheld' as const, payload: { correctionId, ground, reason: deskReason } }]
      : []),
    ...(proposal === undefined ? [] : [{ type: 'proposal_taken' as const, payload: { version: proposal, correctionId } }]),
    ...answered.map(({ key }): NewEvent => ({ type: 'alarm_answered', payload: { alarm: key, reason: null, correctionId } })),
  ];
}

function published(
  { live: frozen, change }: Prepared['correction'],
  kept: KeptCorrection,
  { id, input, live, now, sha256 }: Pick<Context<never>, 'now' | 'sha256'> & { id: string; input: CorrectInput; live: LiveFacts },
): { events: NewEvent[]; edition: string; confirmBy: string } {
  const confirmBy = hoursAfter(now, confirmWithin);
  const text = change && {
    ...change.text,
    statements: correctedStatements(frozen.statements, {
      text: change.text,
      unchecked: change.unchecked.length,
      inReview: change.inReview,
    }),
  };
  const edition = correctedEdition(
    frozen,
    { correction: kept.entry(now), difference: kept.items, changes: change?.changes ?? [] },
    text,
  );
  const payload = {
    id,
    type: input.correctionType,
    edition: edition.digest,
    version: change?.version.payload.number ?? live.version,
    confirmBy,
    digest: kept.digest,
    how: 'now' as const,
    unchecked: change?.unchecked ?? [],
  };
  const { content, frozen: frozenDigest } = frozenContent(edition.digest, edition.frozen, sha256);
  const contents = [...kept.contents, content];
  return {
    events: [{ type: 'corrected', payload: { ...payload, frozen: frozenDigest }, contents }],
    edition: edition.digest,
    confirmBy,
  };
}
