import { Fragment, Mark, type Node } from 'prosemirror-model';
import type { BodyJson } from './body';
import { attributeChecks, bodySchema } from './body-schema';
import { composeLeaves } from './compose-leaves';
import { normalise, unusable } from './normalise';
import { safeHref } from './safe-href';
import { serialiseBody } from './serialise-body';
import { tooDeep } from './too-deep';

type BodyProblem =
  | 'too_deep'
  | 'not_a_document'
  | 'unknown_node'
  | 'unknown_mark'
  | 'bad_attribute'
  | 'bad_content'
  | 'bad_text'
  | 'lone_surrogate'
  | 'nul';

type Refused = { ok: false; path: string; why: BodyProblem };
type ParsedBody = { ok: true; body: BodyJson } | Refused;
type Parsed<T> = { ok: true; value: T } | Refused;

/** Levels of nodes. Lists and quotations in real pieces nest a handful deep; each level of a list takes two. */
const MOST_LEVELS = 40;
/** A level of nodes is two of JSON (the object and its `content`); attributes and marks hang two or three below the last. */
const MOST_JSON_LEVELS = 2 * MOST_LEVELS + 6;

/**
 * Reads a body that came from outside. Anything the schema does not name is refused, with an RFC 6901 pointer to it; links with
 * other schemes lose their mark; text is normalised. What comes back is the schema's own serialisation, which parses to itself.
 */
export function parseBody(json: unknown): ParsedBody {
  if (tooDeep(json, MOST_JSON_LEVELS)) return refused('', 'too_deep');
  if (!isRecord(json) || json['type'] !== 'doc') return refused('', 'not_a_document');
  const doc = parseNode(json, '');
  return doc.ok ? { ok: true, body: serialiseBody(doc.value) } : doc;
}

function parseNode(json: Record<string, unknown>, path: string): Parsed<Node> {
  const name = json['type'];
  const type = typeof name === 'string' && Object.hasOwn(bodySchema.nodes, name) ? bodySchema.nodes[name] : undefined;
  if (type === undefined || type.isText) return refused(path, 'unknown_node');
  const attrs = parseAttrs(type.name, json['attrs'], path);
  if (!attrs.ok) return attrs;
  const children = parseContent(json['content'], type.inlineContent, path);
  if (!children.ok) return children;
  const content = Fragment.fromArray(type.inlineContent ? composeLeaves(children.value) : children.value);
  if (!type.validContent(content)) return refused(path, 'bad_content');
  return { ok: true, value: type.create(attrs.value, content) };
}

function parseContent(json: unknown, inline: boolean, path: string): Parsed<Node[]> {
  if (json === undefined || json === null) return { ok: true, value: [] };
  if (!Array.isArray(json)) return refused(`${path}/content`, 'bad_content');
  const nodes: Node[] = [];
  for (const [index, child] of json.entries()) {
    const at = `${path}/content/${index}`;
    if (!isRecord(child)) return refused(at, 'unknown_node');
    const parsed = inline ? parseInline(child, at) : parseNode(child, at);
    if (!parsed.ok) return parsed;
    // One by one: a leaf of 100,000 line feeds would be too many arguments.
    for (const node of Array.isArray(parsed.value) ? parsed.value : [parsed.value]) nodes.push(node);
  }
  return { ok: true, value: nodes };
}

/** A text leaf may become several nodes, since a line feed in it is a hard break, or none, if normalising leaves nothing. */
function parseInline(json: Record<string, unknown>, path: string): Parsed<Node[]> {
  const marks = parseMarks(json['marks'], `${path}/marks`);
  if (!marks.ok) return marks;
  if (json['type'] === 'hardBreak') return { ok: true, value: [bodySchema.node('hardBreak', null, undefined, marks.value)] };
  if (json['type'] !== 'text') return refused(path, 'unknown_node');
  const text = json['text'];
  if (typeof text !== 'string') return refused(path, 'bad_text');
  const why = unusable(text);
  if (why !== null) return refused(path, why);
  const lines = normalise(text).split('\n');
  const nodes = lines.flatMap((line, index) => [
    ...(index > 0 ? [bodySchema.node('hardBreak', null, undefined, marks.value)] : []),
    ...(line === '' ? [] : [bodySchema.text(line, marks.value)]),
  ]);
  return { ok: true, value: nodes };
}

function parseMarks(json: unknown, path: string): Parsed<readonly Mark[]> {
  if (json === undefined || json === null) return { ok: true, value: Mark.none };
  if (!Array.isArray(json)) return refused(path, 'unknown_mark');
  let marks = Mark.none;
  for (const [index, item] of json.entries()) {
    const at = `${path}/${index}`;
    const name = isRecord(item) ? item['type'] : undefined;
    const type = typeof name === 'string' && Object.hasOwn(bodySchema.marks, name) ? bodySchema.marks[name] : undefined;
    if (type === undefined || !isRecord(item)) return refused(at, 'unknown_mark');
    const attrs = parseAttrs(type.name, item['attrs'], at);
    if (!attrs.ok) return attrs;
    if (type.name !== 'link') {
      marks = type.create(attrs.value).addToSet(marks);
      continue;
    }
    const given = String(attrs.value['href']);
    const why = unusable(given);
    if (why !== null) return refused(at, why);
    const href = safeHref(given);
    if (href !== null) marks = type.create({ href }).addToSet(marks);
  }
  return { ok: true, value: marks };
}

/** The one attribute that a type may have; others (Tiptap's `target`, `rel`, `type`) are left out. */
function parseAttrs(type: string, json: unknown, path: string): Parsed<Record<string, unknown>> {
  const check = attributeChecks[type];
  if (check === undefined) return { ok: true, value: {} };
  const given = isRecord(json) ? (json[check.name] ?? check.fallback) : check.fallback;
  if (!check.fits(given)) return refused(`${path}/attrs/${check.name}`, 'bad_attribute');
  return { ok: true, value: { [check.name]: given } };
}

function refused(path: string, why: BodyProblem): Refused {
  return { ok: false, path, why };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
