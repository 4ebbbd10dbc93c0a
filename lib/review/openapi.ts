import { z } from 'zod';
import { api, donesOf, type Endpoint, needsPerson, statusesOf } from './api';

type Json = Record<string, unknown>;

const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Stable; programs branch on this. */
  code: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), why: z.string() })).optional(),
});

/** The OpenAPI 3.1 description of the API, made from the same schemas that check the requests and shape the answers. */
export function openapi(server: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of api) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Counterpoint',
      version: '1',
      description:
        'Every write of the web UI goes through this API. Ids are opaque, times are ISO 8601 UTC, offsets are UTF-16 into a version’s canonical text. ' +
        'Errors are RFC 9457 problems with a stable `code`. An `Idempotency-Key` is taken on every POST ' +
        '(where a one-time link opens the address, for that link: a retry gets the first answer and its session) and on every PUT and PATCH of the review. It is never demanded: ' +
        'a retry with the same key and body has one effect and gets the first answer; the same key with another body is refused.',
    },
    servers: [{ url: `${server}/api/v1` }],
    paths,
    components: {
      schemas: { Problem: { ...schemaOf(problemSchema, 'output'), additionalProperties: true } },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation(endpoint: Endpoint): Json {
  const dones = donesOf(endpoint);
  const others = statusesOf(endpoint).filter((status) => !dones.includes(status));
  const problem = {
    description: 'Problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const done =
    endpoint.status === 204
      ? { description: 'Done' }
      : { description: 'Done', content: endpoint.media ? files(endpoint.media) : json(schemaOf(endpoint.result, 'output')) };
  return {
    summary: endpoint.summary,
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replaceAll(/[^A-Za-z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    security: endpoint.action === null ? [] : needsPerson(endpoint) ? [{ session: [] }] : [{ session: [] }, { token: [] }],
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint), ...headerParameters(endpoint)],
    ...(endpoint.input ? { requestBody: { required: true, content: json(schemaOf(endpoint.input, 'input')) } } : {}),
    responses: Object.fromEntries([
      ...dones.map((status) => [String(status), done]),
      ...others.map((status) => [String(status), problem]),
    ]),
  };
}

/** A file's media type says what it is; OpenAPI 3.1 wants no schema for bytes. */
const files = (media: string[]) => Object.fromEntries(media.map((type) => [type, {}]));
const json = (schema: Json) => ({ 'application/json': { schema } });

function pathParameters(endpoint: Endpoint): Json[] {
  return [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: name === 'n' ? 'integer' : 'string' },
  }));
}

function queryParameters(endpoint: Endpoint): Json[] {
  if (!(endpoint.query instanceof z.ZodObject)) return [];
  const shape = endpoint.query.shape as Record<string, z.ZodType>;
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: schemaOf(schema, 'output'),
  }));
}

function headerParameters(endpoint: Endpoint): Json[] {
  const text = { schema: { type: 'string' }, in: 'header' };
  if (endpoint.path === '/pieces/:id/draft' && endpoint.method === 'PUT') return [{ name: 'If-Match', required: true, ...text }];
  return endpoint.method === 'POST' ? [{ name: 'Idempotency-Key', required: false, ...text }] : [];
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}
