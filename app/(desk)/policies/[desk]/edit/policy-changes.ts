import type { Policy } from '@/lib/review/policy';

interface PolicyChange {
  /** As one would write it in code: `requirements.disclosure.required`. */
  path: string;
  /** As JSON; null: it is not there. */
  before: string | null;
  after: string | null;
}

/** What another version says otherwise, value by value; a list counts as one value, because its order may be what changed. */
export function policyChanges(before: Policy, after: Policy): PolicyChange[] {
  const old = flat(before);
  const fresh = flat(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: fresh.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

function flat(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map([[path, JSON.stringify(value)]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...flat(inner, path === '' ? key : `${path}.${key}`)]));
}
