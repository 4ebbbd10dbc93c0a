import type { z } from 'zod';
import { type Policy, policySchema } from '@/lib/review/policy';
import { fieldErrors } from '@/lib/words/en/field-errors';
import { policyWords } from '@/lib/words/en/policies';
import { fieldSentence } from '@/lib/words/field-sentence';
import type { Translate } from '@/lib/words/language';

type Issue = z.core.$ZodIssue;
type Read = { ok: true; policy: Policy } | { ok: false; errors: string[] };

/** What was typed as a policy, or what is wrong with it, each with the path to the place: `perspectives[0].atLeast`. */
export function readPolicy(t: Translate, typed: string): Read {
  const parsed = parse(typed);
  if (!parsed.ok) return { ok: false, errors: [t(policyWords).edit.notJson({ why: parsed.why })] };
  const checked = policySchema.safeParse(parsed.value);
  if (checked.success) return { ok: true, policy: checked.data };
  return { ok: false, errors: [...new Set(checked.error.issues.flatMap((issue) => sentences(t, issue)))] };
}

function parse(typed: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    return { ok: true, value: JSON.parse(typed) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : '' };
  }
}

function sentences(t: Translate, issue: Issue): string[] {
  const at = (path: readonly PropertyKey[], why: string) => t(policyWords).edit.at({ path: pathOf(t, path), why });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => at([...issue.path, key], t(fieldErrors).unknown));
  return [at(issue.path, whyOf(t, issue))];
}

function whyOf(t: Translate, issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? t(fieldErrors).missing
        : t(fieldErrors).expected({ expected: t(fieldErrors).kinds[issue.expected] ?? issue.expected });
    case 'invalid_value':
      return t(fieldErrors).oneOf({ values: issue.values.map(String) });
    case 'too_small':
      return sized(issue.origin)
        ? t(fieldErrors).tooShort({ least: Number(issue.minimum) })
        : t(fieldErrors).tooSmall({ least: Number(issue.minimum) });
    case 'too_big':
      return sized(issue.origin)
        ? t(fieldErrors).tooLong({ most: Number(issue.maximum) })
        : t(fieldErrors).tooBig({ most: Number(issue.maximum) });
    case 'invalid_format':
      return t(fieldErrors).format({ format: 'value' });
    case 'custom':
      return fieldSentence(t, issue);
    default:
      return t(fieldErrors).other;
  }
}
const sized = (origin: string) => origin === 'string' || origin === 'array';

/** A path as in code; the whole policy has a name in words. */
export function pathOf(t: Translate, path: readonly PropertyKey[]): string {
  if (path.length === 0) return t(policyWords).edit.whole;
  return path.reduce<string>(
    (said, part) => (typeof part === 'number' ? `${said}[${part}]` : `${said ? `${said}.` : ''}${String(part)}`),
    '',
  );
}
