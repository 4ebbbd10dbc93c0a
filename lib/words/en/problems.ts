/** What the API says when a request cannot be read at all: one sentence for each code that is no refusal of the rules. */
import { entryWords } from './entry';

/** Codes of problems that come before the rules are asked. */
export const problems = {
  malformed: 'The request is not well formed; see the fields below.',
  not_json: 'The body is not valid JSON.',
  not_utf8: 'The body is not valid UTF-8.',
  too_deep: 'The body is nested too deeply.',
  unsupported_type: 'Send the body as application/json.',
  too_large: 'The body is larger than this address accepts.',
  method_not_allowed: 'This address does not accept this method.',
  cross_site: 'This request did not come from a page of this newsroom.',
  if_match_needed: 'Say in If-Match which revision you changed.',
  idempotency_key: 'Give an Idempotency-Key of 1 to 200 visible ASCII characters.',
  wrong_credentials: 'The e-mail address or the password is not right.',
  wrong_password: 'This is not your current password.',
  too_many: entryWords.tooMany,
  too_often: 'Too many requests in a short time. Wait a moment, then try again.',
  one_file_at_a_time: 'A file of yours is still being read or written. Try again when that is done.',
  too_many_files:
    'You have had as many files read or written as one person may in ten minutes. Wait a few minutes, then try again.',
  disk_full: 'The server’s disk is full, so nothing was kept. Tell an administrator.',
  unexpected: 'Something failed on our side, and nothing was changed.',
};
/** A failure with the number under which the server logged it. */
export const unexpected = (p: { request: string }) =>
  `${problems.unexpected} An administrator finds it in the log as ${p.request}.`;
export type ProblemCode = keyof typeof problems;

export const titles: Record<number, string> = {
  400: 'Malformed request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Out of date or done already',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported type',
  422: 'Refused by a rule',
  428: 'Condition needed',
  429: 'Too many requests',
  500: 'Failed',
  503: 'Busy',
  507: 'Disk full',
};
