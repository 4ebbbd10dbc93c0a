/**
 * The one table of the API: every address under `/api/v1`, its method, what it takes and what it gives. The OpenAPI document, the permission
 * tests and the check that no route is missing are made from it.
 */
import { z } from 'zod';
import { type Endpoint, get } from './api/endpoint';
import { newsroom } from './api/newsroom';
import { reviewing } from './api/reviewing';
import { screenViews } from './api/screens';
import { writing } from './api/writing';
import { table } from './permissions';

export type { Endpoint } from './api/endpoint';

const openapi = get('/openapi.json', 'This document.', null, z.record(z.string(), z.unknown()));

export const api: readonly Endpoint[] = [...newsroom, ...writing, ...reviewing, ...screenViews, openapi];

/** Does it take a person's session? A token may read and save; it never judges, consents or decides. */
export const needsPerson = (endpoint: Endpoint): boolean =>
  endpoint.person ?? (endpoint.action !== null && endpoint.method !== 'GET' && table[endpoint.action].person);

/** The statuses of an address that did what was asked. */
export const donesOf = ({ status, already }: Endpoint): number[] => (already ? [status, 200] : [status]);

/** Does its body name something by an id, which may not be there? */
const hasIds = ({ input }: Endpoint): boolean =>
  input instanceof z.ZodObject && Object.keys(input.shape).some((name) => name.endsWith('Id'));

/** Every status that an address may answer with, beside its own. */
export function statusesOf(endpoint: Endpoint): number[] {
  const signedIn = endpoint.action === null ? [] : [401];
  const named = endpoint.path.includes('/:') || hasIds(endpoint) ? [403, 404] : endpoint.action === null ? [] : [403];
  // A POST is read as JSON even where it takes nothing, and its Idempotency-Key is looked at.
  const bodied = endpoint.input || endpoint.method === 'POST' ? [400, 413, 415] : endpoint.query ? [400] : [];
  const always = endpoint.method === 'GET' ? [429, 503] : [403, 503, 507];
  return [...new Set([...donesOf(endpoint), ...signedIn, ...named, ...bodied, ...endpoint.refuses, ...always])].toSorted(
    (a, b) => a - b,
  );
}
