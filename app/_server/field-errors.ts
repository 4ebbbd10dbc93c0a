import type { z } from 'zod';
import { fieldErrors as said } from '@/lib/words/en/field-errors';
import { fieldSentence } from '@/lib/words/field-sentence';
import { english, type Translate } from '@/lib/words/language';
import type { FieldError } from './problem';

type Issue = z.core.$ZodIssue;
/** zod's issues as fields and sentences: every wrong field once, extra fields each by their own name. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const found = error.issues.flatMap((issue) => fromIssue(issue, []));
  const names = found.map(({ field, why }) => `${field} ${why(english)}`);
  return found.filter((_, index) => names.indexOf(names[index] ?? '') === index);
}

function fromIssue(issue: Issue, base: PropertyKey[]): FieldError[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: pointer([...path, key]), why: (t) => t(said).unknown }));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return fromUnion(issue.errors, path);
  return [{ field: pointer(path), why: (t) => whyOf(t, issue) }];
}

/** For a union, the branch that matched most fields: the client probably meant that one. */
function fromUnion(branches: Issue[][], path: PropertyKey[]): FieldError[] {
  const depth = (branch: Issue[]) => Math.max(...branch.map((issue) => issue.path.length));
  const nearest = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  return nearest.flatMap((issue) => fromIssue(issue, path));
}

function whyOf(t: Translate, issue: Issue): string {
  const say = t(said);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? say.missing
        : say.expected({ expected: say.kinds[issue.expected] ?? issue.expected });
    case 'invalid_value':
      return say.oneOf({ values: issue.values.map(String) });
    case 'too_small':
      return hasLength(issue.origin)
        ? say.tooShort({ least: Number(issue.minimum) })
        : say.tooSmall({ least: Number(issue.minimum) });
    case 'too_big':
      return hasLength(issue.origin) ? say.tooLong({ most: Number(issue.maximum) }) : say.tooBig({ most: Number(issue.maximum) });
    case 'invalid_format':
      return say.format({ format: say.formats[issue.format] ?? issue.format });
    case 'custom':
      return fieldSentence(t, issue);
    default:
      return say.other;
  }
}
const hasLength = (origin: string) => ['string', 'array', 'set', 'file'].includes(origin);

/** RFC 6901; the whole body is "". */
function pointer(path: PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
