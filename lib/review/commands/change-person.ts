import { z } from 'zod';
import { command, refuse } from '../command';
import { handOver } from '../hand-over';
import { askedKinds, goesAway, type Holding, isLeft } from '../holding';
import { id, instant, slug } from '../scalars';
import { roles as allRoles } from '../vocabulary';

const handing = z.strictObject({
  kind: z.enum(askedKinds),
  id,
  /** Who takes it; null: it ends. Whoever goes away may keep it, by their own id. */
  to: id.nullable(),
});

/** What `PATCH /people/:id` sets. */
const standing = z.strictObject({
  roles: z.array(z.enum(allRoles)),
  holds: z.array(slug),
  checksFacts: z.boolean(),
  disabled: z.boolean(),
  awayUntil: instant.nullable(),
});

export const changePersonInput = z.strictObject({
  roles: z.array(z.enum(allRoles)).min(1),
  /** Perspectives the person is appointed to hold. */
  holds: z.array(slug).max(20),
  checksFacts: z.boolean(),
  disabled: z.boolean(),
  /** null: they are here. Left out: as it was. */
  awayUntil: instant.nullable().optional(),
  /** What becomes of everything that this change leaves without the person. */
  handover: z.array(handing).max(2_000).default([]),
  /** What it replaces. If somebody set otherwise meanwhile, nothing is overwritten. */
  before: standing,
});

/**
 * Roles, appointments, and whether somebody is here; they take effect on the person's next request. What they still hold is given to others or ends, by name
 * and in the same transaction. A newsroom keeps at least one administrator.
 */
export const changePerson = command({
  name: 'change_person',
  action: 'manage_people',
  target: 'person',
  input: changePersonInput,
  needs: ['person', 'perspectiveSlugs', 'admins', 'holdings'],
  decide: ({ person, perspectiveSlugs, admins, holdings }, input, { now, newId }) => {
    if (!person) return refuse({ code: 'not_found' });
    const { roles, holds, checksFacts, disabled, handover } = input;
    // Whoever was away until a moment that has passed is back.
    const wasAway = person.awayUntil !== null && person.awayUntil > now ? person.awayUntil : null;
    const awayUntil = input.awayUntil === undefined ? wasAway : input.awayUntil;
    const unknown = holds.find((name) => !perspectiveSlugs.includes(name));
    if (unknown) return refuse({ code: 'unknown_value', field: '/holds', value: unknown });
    const wasAdmin = person.roles.includes('admin') && !person.disabled;
    if (wasAdmin && admins <= 1 && (disabled || !roles.includes('admin'))) return refuse({ code: 'last_admin' });
    if (awayUntil !== null && awayUntil <= now) return refuse({ code: 'in_the_past', field: '/awayUntil' });
    const { id: _, ...appointed } = person;
    const before = { ...appointed, awayUntil: wasAway };
    const after = { roles, holds, checksFacts, disabled, awayUntil };
    if (!isSame(input.before, before) && !isSame(after, before))
      return refuse({ code: 'stale_form', what: 'person', now: before });
    const left = holdings.filter((holding) => isLeft(holding, before, after));
    // Whoever is only away may keep what they would keep if they were here.
    const isHere = { ...after, awayUntil: before.awayUntil };
    const mayKeep = (holding: Holding) => goesAway(before, after) && !isLeft(holding, before, isHere);
    const named = left.map((holding) => ({ holding, to: takerOf(holding, handover, mayKeep(holding) ? person.id : null) }));
    const mayTake = ({ holding, to }: (typeof named)[number]) =>
      to === null || (to !== undefined && holding.takers.includes(to)) || (to === person.id && mayKeep(holding));
    const open = named.filter((handing) => !mayTake(handing));
    if (open.length > 0)
      return refuse({ code: 'still_holds', holdings: open.map(({ holding }) => ({ kind: holding.kind, id: holding.id })) });
    const given = named.filter(({ to }) => to !== person.id);
    // Whoever is away keeps what they have not posted, but not a block on a review that is no longer theirs.
    const reviewsLeft = new Set(given.flatMap(({ holding }) => (holding.kind === 'assignment' ? [holding.pieceId] : [])));
    const blocks = holdings.filter(
      (holding) => holding.kind === 'unposted_block' && reviewsLeft.has(holding.pieceId) && !left.includes(holding),
    );
    const ends = [...given, ...blocks.map((holding) => ({ holding, to: null }))];
    return {
      ok: true,
      events: [
        { type: 'person_changed', payload: { personId: person.id, ...after } },
        ...ends.flatMap(({ holding, to = null }) =>
          handOver(holding, { from: person.id, to, cause: mayKeep(holding) ? 'away' : 'no_editor', now, newId }),
        ),
      ],
      result: { id: person.id },
      status: 200,
    };
  },
});

interface Appointed {
  roles: string[];
  holds: string[];
  checksFacts: boolean;
  disabled: boolean;
  awayUntil: string | null;
}
const isSame = (a: Appointed, b: Appointed) => inOrder(a) === inOrder(b);
const inOrder = ({ roles, holds, checksFacts, disabled, awayUntil }: Appointed) =>
  JSON.stringify([roles.toSorted(), holds.toSorted(), checksFacts, disabled, awayUntil]);

/** undefined: nobody has said yet. */
const takerOf = ({ kind, id: named, asked }: Holding, handover: readonly z.infer<typeof handing>[], unasked: string | null) =>
  asked ? handover.find((given) => given.kind === kind && given.id === named)?.to : unasked;
