import { z } from 'zod';
import { command, refuse } from '../command';
import { handOver } from '../hand-over';
import { goesAway, type Holding, holdingKinds, isLeft } from '../holding';
import { roles as allRoles, id, instant, slug } from '../vocabulary';

const handing = z.strictObject({
  kind: z.enum(holdingKinds),
  id,
  /** Who takes it; null: it ends. Whoever goes away may keep it, by their own id. */
  to: id.nullable(),
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
    const before = { ...person, awayUntil: wasAway };
    const after = { roles, holds, checksFacts, disabled, awayUntil };
    const left = holdings.filter((holding) => isLeft(holding, before, after));
    const keeps = goesAway(before, after) && !disabled ? person.id : null;
    const named = left.map((holding) => ({
      holding,
      handing: handover.find((one) => one.kind === holding.kind && one.id === holding.id),
    }));
    const open = named.filter(({ holding, handing: one }) => !one || !mayTake(holding, one.to, keeps));
    if (open.length > 0)
      return refuse({ code: 'still_holds', holdings: open.map(({ holding }) => ({ kind: holding.kind, id: holding.id })) });
    const cause = keeps === null ? 'no_editor' : 'away';
    const given = named.filter(({ handing: one }) => one?.to !== keeps || keeps === null);
    // Whoever is away keeps what they have not posted, but not a block on a review that is no longer theirs.
    const reviewsLeft = new Set(given.flatMap(({ holding }) => (holding.kind === 'assignment' ? [holding.pieceId] : [])));
    const blocks = holdings.filter(
      (holding) => holding.kind === 'unposted_block' && reviewsLeft.has(holding.pieceId) && !left.includes(holding),
    );
    return {
      ok: true,
      events: [
        { type: 'person_changed', payload: { personId: person.id, ...after } },
        ...given.flatMap(({ holding, handing: one }) =>
          handOver(holding, { from: person.id, to: one?.to ?? null, cause, now, newId }),
        ),
        ...blocks.flatMap((holding) => handOver(holding, { from: person.id, to: null, cause, now, newId })),
      ],
      result: { id: person.id },
      status: 200,
    };
  },
});

const mayTake = ({ takers }: Holding, to: string | null, keeps: string | null) =>
  to === null || to === keeps || takers.includes(to);
