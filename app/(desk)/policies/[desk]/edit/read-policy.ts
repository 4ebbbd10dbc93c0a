import type { z } from 'zod';
import { type Policy, policySchema } from '@/lib/review/policy';
import { fieldErrors } from '@/lib/words/en/field-errors';
import { policyWords } from '@/lib/words/en/policies';

type Issue = z.core.$ZodIssue;
type Read = { ok: true; policy: Policy } | { ok: false; errors: string[] };

/** What was typed as a policy, or what is wrong with it, each with the path to the place: `perspectives[0].atLeast`. */
export function readPolicy(typed: string): Read {
  const parsed = parse(typed);
  if (!parsed.ok) return { ok: false, errors: [policyWords.edit.notJson({ why: parsed.why })] };
  const checked = policySchema.safeParse(parsed.value);
  if (checked.success) return { ok: true, policy: checked.data };
  return { ok: false, errors: [...new Set(checked.error.issues.flatMap(sentences))] };
}

function parse(typed: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    return { ok: true, value: JSON.parse(typed) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : '' };
  }
}

function sentences(issue: Issue): string[] {
  const at = (path: readonly PropertyKey[], why: string) => policyWords.edit.at({ path: pathOf(path), why });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => at([...issue.path, key], fieldErrors.unknown));
  return [at(issue.path, whyOf(issue))];
}

function whyOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? fieldErrors.missing
        : fieldErrors.expected({ expected: fieldErrors.kinds[issue.expected] ?? issue.expected });
    case 'invalid_value':
      return fieldErrors.oneOf({ values: issue.values.map(String) });
    case 'too_small':
      return sized(issue.origin)
        ? fieldErrors.tooShort({ least: Number(issue.minimum) })
        : fieldErrors.tooSmall({ least: Number(issue.minimum) });
    case 'too_big':
      return sized(issue.origin)
        ? fieldErrors.tooLong({ most: Number(issue.maximum) })
        : fieldErrors.tooBig({ most: Number(issue.maximum) });
    case 'invalid_format':
      return fieldErrors.format({ format: 'value' });
    default:
      return fieldErrors.other;
  }
}
const sized = (origin: string) => origin === 'string' || origin === 'array';

/** A path as in code; the whole policy has a name in words. */
export function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return policyWords.edit.whole;
  return path.reduce<string>(
    (said, part) => (typeof part === 'number' ? `${said}[${part}]` : `${said ? `${said}.` : ''}${String(part)}`),
    '',
  );
}
