import type { Policy } from '@/lib/review/policy';
import type { Database } from '../../connection/open';
import { statement } from '../../connection/statement';

const rows = statement((db) =>
  db.$client.prepare<[], { name: string | null; data: string }>(
    `SELECT json_extract(c.body, '$.name') AS name, p.data FROM desks d
     JOIN policies p ON p.desk_id = d.id AND p.version = d.policy_version
     LEFT JOIN contents c ON c.kind = 'desk' AND c.ref = d.id ORDER BY d.created_at, d.id`,
  ),
);

/** Every desk with the policy under which its next piece is reviewed. */
export const deskPolicies = (db: Database): { name: string; policy: Policy }[] =>
  rows(db)
    .all()
    .map(({ name, data }) => ({ name: name ?? '', policy: JSON.parse(data) as Policy }));
