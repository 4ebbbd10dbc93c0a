import { z } from 'zod';
import type { Action } from '../permissions';
import { id, sha256 } from '../scalars';

/** One row of the API's table. `path` is below `/api/v1`, with `:name` for what the address carries. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  summary: string;
  /** The row of the permission table that decides; null: anybody may ask, signed in or not. */
  action: Action | null;
  /** The JSON body. */
  input?: z.ZodType;
  /** The query string; every value is text there. */
  query?: z.ZodType;
  result: z.ZodType;
  /** The answer is a file of one of these media types, not JSON. */
  media?: string[];
  status: 200 | 201 | 204;
  /** Nothing was made because it is there already: the same result, with 200. */
  already?: boolean;
  /** Refusals besides those that every address has. */
  refuses: number[];
  /** Judges, consents or decides: takes a person's session, never a token. */
  person?: boolean;
}

type Options = Partial<Pick<Endpoint, 'query' | 'refuses' | 'person' | 'status' | 'media' | 'already'>>;

/** A read. */
export const get = (
  path: string,
  summary: string,
  action: Action | null,
  result: z.ZodType,
  options: Options = {},
): Endpoint => ({
  method: 'GET',
  path,
  summary,
  action,
  result,
  status: 200,
  refuses: [],
  ...options,
});

/** A write that a command decides: its input and its row of the permission table are the command's own. */
export const write = (
  method: Endpoint['method'],
  path: string,
  summary: string,
  command: { action: Action; input: z.ZodType },
  result: z.ZodType,
  options: Options = {},
): Endpoint => ({
  method,
  path,
  summary,
  action: command.action,
  input: command.input,
  result,
  status: method === 'POST' ? 201 : 200,
  refuses: [409, 422],
  ...options,
});

/** A write outside the ledger: accounts, drafts, looks. */
export const outside = (
  method: Endpoint['method'],
  path: string,
  summary: string,
  action: Action | null,
  input: z.ZodType | undefined,
  result: z.ZodType,
  options: Options = {},
): Endpoint => ({
  method,
  path,
  summary,
  action,
  ...(input ? { input } : {}),
  result,
  status: method === 'POST' ? 201 : 200,
  refuses: [],
  ...options,
});

export const made = z.strictObject({ id });
export const exact = z.strictObject({ number: z.int(), digest: sha256 });
