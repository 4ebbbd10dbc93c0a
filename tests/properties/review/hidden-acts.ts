/** People who do nothing that anybody else may notice, beside a random day: what they do is the difference between two plays of the same day. */
import { textAt } from '@/db/load/versions';
import { commit } from '@/db/store/commit';
import type { AnyCommand } from '@/lib/review/command';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';
import { createPiece } from '@/lib/review/commands/create-piece';
import { withdraw } from '@/lib/review/commands/decisions/reasoned';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { editCounterpoint } from '@/lib/review/commands/edit-counterpoint';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { placeCounterpoint } from '@/lib/review/commands/place-counterpoint';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import type { HiddenFact } from '@/lib/review/may-infer';
import { type Cast, rights } from '../../support/cast';
import { later, type Stage } from './stage';

interface QuietPerson {
  holds: string[];
  checksFacts: boolean;
}
/** `quiet` and `checker` work without ever filing; `declining` says no. */
const quietPeople = {
  quiet: { holds: ['regional-history'], checksFacts: false },
  checker: { holds: [], checksFacts: true },
  declining: { holds: ['security'], checksFacts: false },
} satisfies Record<string, QuietPerson>;
type Quiet = keyof typeof quietPeople;
export const isQuiet = (who: string) => who in quietPeople;

/** Appointed to the same as somebody whom the day has, and there in their place when identities are what differs. */
const twins: Record<string, QuietPerson & { of: string }> = {
  'other-rights': { of: 'rights', holds: [rights], checksFacts: false },
  'other-facts': { of: 'facts', holds: [], checksFacts: true },
};
export const isTwin = (who: string) => who in twins || Object.values(twins).some(({ of }) => of === who);

export async function joinQuietPeople({ story }: Cast, variant: Variant): Promise<void> {
  const join = (who: string, { holds, checksFacts }: QuietPerson) =>
    story.join(who, { name: `Name-of-${who}`, email: `${who}@test.example`, roles: ['reviewer'], holds, checksFacts }, 'none');
  for (const [who, member] of Object.entries(quietPeople)) await join(who, member);
  for (const [who, member] of Object.entries(twins)) {
    await join(who, member);
    const [twin, other] = [story.people.get(who), story.people.get(member.of)];
    if (variant === 'reviewer_identity' && twin && other) {
      story.people.set(member.of, twin);
      story.people.set(who, other);
    }
  }
}

/** What differs in the second play, by the fact that it is about. */
export type Variant = 'none' | Extract<HiddenFact, 'private_work' | 'conflict_of_interest' | 'reviewer_identity' | 'own_draft'>;

/** Before each deed: the quiet people are asked once the review is open, and from then on do what `variant` says. */
export function quietly(variant: Variant): (stage: Stage, index: number) => Promise<void> {
  const asked = new Set<string>();
  return async (stage, index) => {
    const { cast, pieceId } = stage;
    const { story } = cast;
    // What is done now has an hour of its own.
    cast.pass({ minutes: 1 });
    const actorOf = (who: string) => {
      const found = story.people.get(who);
      if (!found) throw new Error(`nobody is called ${who}`);
      return found;
    };
    // A refusal is no fault here: on a random day there is not always something to do.
    const run = async (who: string, command: AnyCommand, id: string, body: object) => {
      const request = { id, body, actor: actorOf(who), route: command.name };
      const done = await commit(command, request, { db: story.db, clock: story.clock });
      return 'refusal' in done ? null : String(done.result['id']);
    };
    const facts = stage.facts();
    const said = (text: string) => (variant === 'conflict_of_interest' ? `${text}, and more that only editors read` : text);
    const ask = async (who: Quiet, answer: object) => {
      if (asked.has(who)) return;
      asked.add(who);
      const [perspective] = (quietPeople[who] as QuietPerson).holds;
      const duty = perspective === undefined ? { kind: 'fact_check' } : { kind: 'perspective', perspective };
      const reviewerId = actorOf(who).personId;
      const request = await run('editor', assignReviewer, pieceId, { reviewerId, duty, dueAt: later(stage, 400) });
      if (request !== null) await run(who, answerAssignment, request, answer);
    };
    if (facts.piece.openedBy !== null) {
      const accepted = { status: 'accepted', conflict: { declared: false, statement: said('Met once') } };
      await ask('quiet', accepted);
      await ask('declining', { status: 'declined', conflict: { declared: true, statement: said('Her cousin') } });
      // Once the day has a fact-checker of its own, so that it never makes the quiet one file.
      if (facts.assignments.some((one) => one.duty === 'fact_check' && one.status === 'accepted')) await ask('checker', accepted);
    }
    if (variant === 'private_work') await workPrivately(stage, index, run);
    if (variant === 'own_draft' && index % 7 === 0) {
      const made = await run('author', createPiece, '', {
        deskId: facts.piece.deskId,
        text: 'A draft of their own\n\nNobody is to read it.',
      });
      if (made && index % 2 === 0) await run('author', withdraw, made, { kind: 'withdraw', version: 0, digest: null });
    }
    cast.pass({ minutes: 1 });
  };
}

type Run = (who: Quiet, command: AnyCommand, id: string, body: object) => Promise<string | null>;
async function workPrivately(stage: Stage, index: number, run: Run): Promise<void> {
  const { cast, pieceId } = stage;
  const { piece, sentences } = stage.facts();
  const sentence = sentences[index % Math.max(1, sentences.length)];
  if (!sentence) return;
  const exact = { version: piece.currentVersion, digest: piece.currentDigest };
  const { start, end } = sentence;
  const text = textAt(cast.story.db, pieceId, piece.currentVersion) ?? '';
  const anchor = { start, end, exact: text.slice(start, end) };
  const words = { text: `Private ${index}`, sources: [] };
  const note = await run('quiet', addCounterpoint, pieceId, {
    ...exact,
    perspective: 'regional-history',
    ...words,
    ...(index % 3 === 0 ? { kind: 'missing' } : { kind: 'passage', anchor }),
    ...(index % 2 === 0 ? { block: 'danger' } : {}),
  });
  if (note) {
    const standing = () =>
      cast.story.db.$client.prepare('SELECT digest, block_ground AS block FROM counterpoints WHERE id = ?').get(note);
    const digest = cast.story.db.$client.prepare('SELECT digest FROM counterpoints WHERE id = ?').pluck().get(note);
    const before = { digest, block: index % 2 === 0 ? 'danger' : null };
    await run('quiet', editCounterpoint, note, { ...words, text: 'Rewritten', block: index % 4 === 0 ? 'legal' : null, before });
    await run('quiet', placeCounterpoint, note, { ...exact, anchor });
    if (index % 3 === 1)
      await run('quiet', resolveCounterpoint, note, { outcome: 'withdrawn', reason: 'Thought better of it', before: standing() });
  }
  const claim = await run('checker', addClaim, pieceId, { ...exact, sentences: [sentence.index], statement: 'Private' });
  if (claim) await run('checker', giveVerdict, claim, { ...exact, verdict: 'unverifiable', rationale: 'Private', evidence: [] });
  const other = sentences[(index + 1) % sentences.length];
  if (other)
    await run('checker', disposeSentences, pieceId, {
      ...exact,
      dispositions: [{ sentence: other.index, disposition: 'no_check', reason: 'Private' }],
    });
}
