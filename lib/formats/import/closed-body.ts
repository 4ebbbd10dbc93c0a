import { canonicalText } from '@/lib/text/canonical-text';
import { type BlockJson, type BodyJson, bodyFromParagraphs, emptyBody, parseBody } from '@/lib/text/schema';

/** Imported blocks through the same door as every other body. What nests too deep for it comes in as plain paragraphs. */
export function closedBody(content: BlockJson[]): BodyJson {
  if (content.length === 0) return emptyBody;
  const parsed = parseBody({ type: 'doc', content });
  if (parsed.ok) return parsed.body;
  const { text, blocks } = canonicalText({ headline: '', standfirst: '', body: { type: 'doc', content } });
  return bodyFromParagraphs(blocks.map(({ start, end }) => text.slice(start, end)));
}
