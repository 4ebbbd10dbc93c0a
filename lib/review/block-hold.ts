/**
 * When a block holds publication (design §2). Its writer has a set time after the author's answer, or after a revision of its passage; then the counterpoint
 * stands, unblocked. So silence never holds a piece for good, and nobody's word on one text covers another: an overrule ends when the passage changes after it.
 */
import type { CounterpointFacts, GateFacts } from './facts';
import { hoursAfter } from './hours-after';
import { hasChangedPlace, hasChangedSinceOverrule } from './note-standing';

type Moment = Pick<GateFacts, 'now' | 'policy' | 'versions' | 'adoptions'>;

/** ISO 8601; null while there is no block, or nothing has begun its writer's time: no answer yet, or they said that it stands. */
export function blockEnds(counterpoint: CounterpointFacts, { policy, versions, adoptions }: Omit<Moment, 'now'>): string | null {
  if (counterpoint.block === null) return null;
  const answered = counterpoint.response?.at ?? null;
  const revisedIn = counterpoint.cutIn ?? (hasChangedPlace(counterpoint) ? (counterpoint.place?.since ?? null) : null);
  const revised = versions.find((version) => version.number === revisedIn)?.madeAt ?? null;
  const begins =
    revised === null
      ? counterpoint.outcome === null
        ? answered
        : null
      : // A revision answers in its way; only a cut does so without a word from the author.
        answered === null && counterpoint.cutIn === null
        ? null
        : answered !== null && answered > revised
          ? answered
          : revised;
  if (begins === null) return null;
  // A clock that was running when a policy with fewer hours was adopted keeps the hours that it began with.
  const before = adoptions.filter((adoption) => adoption.confirmedAt !== null && adoption.confirmedAt >= begins);
  const hours = Math.max(policy.blockHours, ...before.map((adoption) => adoption.fromBlockHours));
  return hoursAfter(begins, hours);
}

/**
 * A block that its writer called satisfied holds again, for their set time, when its passage changed after that: they judged another text. One whose
 * passage was cut holds as long, so that a cut and a rewording elsewhere lift nothing behind their back.
 */
export function blocks(counterpoint: CounterpointFacts, moment: Moment): boolean {
  if (
    !counterpoint.posted ||
    counterpoint.block === null ||
    (counterpoint.block.state === 'overruled' && !hasChangedSinceOverrule(counterpoint))
  )
    return false;
  if (counterpoint.outcome === 'withdrawn' || counterpoint.outcome === 'cut') return false;
  const released = counterpoint.block.state === 'released' || counterpoint.outcome === 'satisfied';
  if (released && !hasChangedPlace(counterpoint)) return false;
  const ends = blockEnds(counterpoint, moment);
  return ends === null || moment.now <= ends;
}
