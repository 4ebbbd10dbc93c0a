import type { BlockJson } from '@/lib/text/body';
import { serialiseBody } from '@/lib/text/serialise-body';
import { markdownParser, ownMarkdownParser } from './markdown-parser';
import type { SourceEnv } from './markdown-sources';

/** The blocks of a Markdown text, not yet normalised: `closedBody` is the door. */
export function markdownBlocks(text: string, env: SourceEnv): BlockJson[] {
  const doc = (env.hasPassages ? ownMarkdownParser : markdownParser).parse(text, env);
  // A blank text parses to a document without content, which the schema does not allow.
  return doc.childCount > 0 ? serialiseBody(doc).content : [];
}
