import { z } from 'zod';
import { command, refuse } from '../command';
import { roles as allRoles, slug } from '../vocabulary';

export const changePersonInput = z.strictObject({
  roles: z.array(z.enum(allRoles)).min(1),
  /** Perspectives the person is appointed to hold. */
  holds: z.array(slug).max(20),
  checksFacts: z.boolean(),
  disabled: z.boolean(),
});

/** Roles and appointments; they take effect on the person's next request. A newsroom keeps at least one administrator. */
export const changePerson = command({
  name: 'change_person',
  action: 'manage_people',
  target: 'person',
  input: changePersonInput,
  needs: ['person', 'perspectiveSlugs', 'admins'],
  decide: ({ person, perspectiveSlugs, admins }, input) => {
    if (!person) return refuse({ code: 'not_found' });
    const unknown = input.holds.find((name) => !perspectiveSlugs.includes(name));
    if (unknown) return refuse({ code: 'unknown_value', field: '/holds', value: unknown });
    const wasAdmin = person.roles.includes('admin') && !person.disabled;
    if (wasAdmin && admins <= 1 && (input.disabled || !input.roles.includes('admin'))) return refuse({ code: 'last_admin' });
    const { roles, holds, checksFacts, disabled } = input;
    return {
      ok: true,
      events: [{ type: 'person_changed', payload: { personId: person.id, roles, holds, checksFacts, disabled } }],
      result: { id: person.id },
      status: 200,
    };
  },
});
