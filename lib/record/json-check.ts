/** Deeper than any document of ours; far below what overflows the stack of a recursive reader. */
const MAX_DEPTH = 200;
/** With the u flag a proper pair is one code point, so that only halves match. */
const LONE_SURROGATE = /\p{Cs}/u;

type BadJson = {
  problem: 'too_deep' | 'lone_surrogate' | 'not_a_number' | 'forbidden_key' | 'not_json';
  where: string;
};

/**
 * The first reason why a value has no one canonical form, or undefined. It walks with its own stack, so that a hostile
 * nesting is reported instead of overflowing.
 */
export function findBadJson(root: unknown): BadJson | undefined {
  const open: { value: unknown; where: string; depth: number }[] = [{ value: root, where: '$', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, where, depth } = next;
    const problem = scalarProblem(value);
    if (problem) return { problem, where };
    if (typeof value !== 'object' || value === null) continue;
    if (depth === MAX_DEPTH) return { problem: 'too_deep', where };
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined && !Array.isArray(value)) continue;
      const inside = `${where}.${key}`;
      // Readers that copy member by member lose this one, and then two readers see two documents.
      if (key === '__proto__') return { problem: 'forbidden_key', where: inside };
      if (LONE_SURROGATE.test(key)) return { problem: 'lone_surrogate', where: inside };
      open.push({ value: member, where: inside, depth: depth + 1 });
    }
  }
  return undefined;
}

function scalarProblem(value: unknown): BadJson['problem'] | undefined {
  switch (typeof value) {
    case 'string':
      return LONE_SURROGATE.test(value) ? 'lone_surrogate' : undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : 'not_a_number';
    case 'boolean':
      return undefined;
    case 'object':
      return isPlain(value) ? undefined : 'not_json';
    default:
      return 'not_json';
  }
}

/** Dates, maps and class instances serialise to something other than what they hold. */
function isPlain(value: object | null): boolean {
  if (value === null || Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
