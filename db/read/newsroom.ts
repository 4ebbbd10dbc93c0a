import type { z } from 'zod';
import { can } from '@/lib/review/permissions';
import { completePolicy, type Policy } from '@/lib/review/policy';
import type { deskSummary, invitationView, MemberView, PolicyView, sessionView } from '@/lib/review/views/newsroom';
import { statement } from '../connection/statement';
import type { Reading } from './read';

type Invitation = z.infer<typeof invitationView>;
type Desk = z.infer<typeof deskSummary>;
type Session = z.infer<typeof sessionView>;
interface MemberRow {
  id: string;
  name: string;
  email: string;
  roles: string;
  holds: string;
  checksFacts: number;
  disabled: number;
  awayUntil: string | null;
  joinedAt: string;
}

const members = statement((db) =>
  db.$client.prepare<[], MemberRow>(
    `SELECT p.id, d.name, d.email, p.roles, p.holds, p.checks_facts AS checksFacts, p.disabled, p.away_until AS awayUntil, p.joined_at AS joinedAt
     FROM people p JOIN people_details d ON d.person_id = p.id ORDER BY p.disabled, d.name, p.id`,
  ),
);
/** The people of the newsroom, for editors and administrators; their addresses are the administrators' business. */
export function people({ tx, viewer, now }: Reading): MemberView[] | null {
  if (!can(viewer, 'see_people').allowed) return null;
  const addresses = viewer.roles.includes('admin');
  return members(tx)
    .all()
    .map((member) => ({
      ...member,
      email: addresses ? member.email : null,
      roles: JSON.parse(member.roles) as MemberView['roles'],
      holds: JSON.parse(member.holds) as string[],
      checksFacts: member.checksFacts === 1,
      disabled: member.disabled === 1,
      awayUntil: member.awayUntil !== null && member.awayUntil > now ? member.awayUntil : null,
    }));
}

interface InvitationRow {
  id: string;
  email: string;
  name: string | null;
  roles: string;
  holds: string;
  checksFacts: number;
  expiresAt: string;
}
const open = statement((db) =>
  db.$client.prepare<[string], InvitationRow>(
    'SELECT id, email, name, roles, holds, checks_facts AS checksFacts, expires_at AS expiresAt FROM invitations WHERE used_at IS NULL AND expires_at > ? ORDER BY created_at DESC',
  ),
);
/** Invitations that wait for an answer. The link itself was shown once and is not kept. */
export function invitations({ tx, viewer, now }: Reading): Invitation[] | null {
  // Reading needs no person's session; only the rule of who, not of how.
  if (!viewer.roles.includes('admin')) return null;
  return open(tx)
    .all(now)
    .map((row) => ({
      ...row,
      name: row.name ?? '',
      roles: JSON.parse(row.roles) as Invitation['roles'],
      holds: JSON.parse(row.holds) as string[],
      checksFacts: row.checksFacts === 1,
    }));
}

const allDesks = statement((db) =>
  db.$client.prepare<[], Desk>(
    `SELECT k.id, coalesce((SELECT json_extract(c.body, '$.name') FROM contents c WHERE c.kind = 'desk' AND c.ref = k.id), k.id) AS name,
       k.policy_version AS policyVersion FROM desks k ORDER BY k.created_at, k.id`,
  ),
);
export const desks = ({ tx }: Reading): Desk[] => allDesks(tx).all();

interface PolicyRow {
  deskId: string;
  version: number;
  current: number;
  by: string;
  at: string;
  data: string;
}
const allPolicies = statement((db) =>
  db.$client.prepare<[], PolicyRow>(
    `SELECT o.desk_id AS deskId, o.version, o.version = k.policy_version AS current, coalesce(d.name, '') AS "by", o.at, o.data
     FROM policies o JOIN desks k ON k.id = o.desk_id LEFT JOIN people_details d ON d.person_id = o.by ORDER BY k.created_at, o.desk_id, o.version DESC`,
  ),
);
/** Every policy version of every desk, the newest first. */
export const policies = ({ tx }: Reading): PolicyView[] =>
  allPolicies(tx)
    .all()
    .map((policy) => ({ ...policy, current: policy.current === 1, data: completePolicy(JSON.parse(policy.data) as Policy) }));

const own = statement((db) =>
  db.$client.prepare<[{ me: string; now: string }], Omit<Session, 'current' | 'device'> & { device: string | null }>(
    'SELECT id, created_at AS startedAt, seen_at AS seenAt, device FROM sessions WHERE person_id = @me AND expires_at > @now ORDER BY seen_at DESC',
  ),
);
/** Where the viewer is signed in; `current` is the session they ask with. */
export const sessions = ({ tx, viewer, now }: Reading, current: string | null): Session[] =>
  own(tx)
    .all({ me: viewer.personId, now })
    .map((row) => ({ ...row, device: row.device ?? '', current: row.id === current }));
