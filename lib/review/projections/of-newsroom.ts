import type { Projection } from './projection';

/** Desks, policies, perspectives and people. */
export const ofNewsroom = {
  desk_created: (e) => [
    { op: 'insert', table: 'desks', row: { id: e.payload.deskId, policyVersion: e.payload.policyVersion, createdAt: e.at } },
  ],
  policy_made: (e) => [
    { op: 'insert', table: 'policies', row: { ...e.payload, by: e.actor, at: e.at } },
    { op: 'update', table: 'desks', where: { id: e.payload.deskId }, set: { policyVersion: e.payload.version } },
  ],
  perspective_added: (e) => [{ op: 'insert', table: 'perspectives', row: e.payload }],
  person_joined: (e) => {
    const { personId, ...row } = e.payload;
    return [{ op: 'insert', table: 'people', row: { ...row, id: personId, disabled: false, awayUntil: null, joinedAt: e.at } }];
  },
  person_changed: (e) => {
    const { personId, ...set } = e.payload;
    return [{ op: 'update', table: 'people', where: { id: personId }, set }];
  },
} satisfies Partial<Projection>;
