import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportedVersion } from '@/lib/formats/export/exported-version';
import { writeExport } from '@/lib/formats/export/write-export';
import { importFile } from '@/lib/formats/import/import-file';
import { canonicalText } from '@/lib/text/canonical-text';
import { normalise } from '@/lib/text/normalise';
import { type BlockJson, type BodyJson, type InlineJson, parseBody } from '@/lib/text/schema';
import { bodies, prose } from './arbitraries';

const numRuns = Math.ceil(Number(process.env['CP_RUNS'] ?? 60) / 2);

const line = prose.map((text) => normalise(text).replaceAll('\n', ' ').trim());
const source = fc.record({
  title: line.filter((title) => title !== ''),
  url: fc.constantFrom('', 'https://ports.example/dues', 'https://www.example.org/a?b=c&d=%20e#f'),
});
const contents = fc.record({
  headline: line.filter((headline) => headline !== ''),
  standfirst: line,
  byline: line,
  body: bodies,
  sources: fc.uniqueArray(source, { minLength: 3, maxLength: 5, selector: ({ title, url }) => `${title} ${url}` }),
});

const language = 'en';
const exported = (content: Pick<ExportedVersion['content'], 'headline' | 'standfirst' | 'byline' | 'body' | 'sources'>) =>
  writeExport({
    format: 'docx',
    version: {
      number: 1,
      madeAt: '2026-01-01T00:00:00.000Z',
      content: { ...content, disclosure: '', language, topics: [] },
      notes: [],
      timeZone: 'UTC',
    },
  });

async function imported(bytes: Uint8Array) {
  const file = await importFile({ name: 'piece.docx', bytes });
  if (!file.ok) throw new Error(file.trouble);
  const { format: _, ...piece } = file.piece;
  return { piece, notices: file.notices };
}

function parsed(json: unknown): BodyJson {
  const body = parseBody(json);
  if (!body.ok) throw new Error(`${body.why} at ${body.path}`);
  return body.body;
}

/** As writers leave their paragraphs: with words in each, none but single spaces at the ends of its parts, and no two breaks in a row. */
function written(block: BlockJson): BlockJson {
  switch (block.type) {
    case 'paragraph':
      return { ...block, content: writtenLine(block.content ?? []) };
    case 'heading': {
      // A heading that is bold from end to end says the same twice.
      const line = writtenLine(block.content ?? []);
      return {
        ...block,
        content: line.map(({ marks = [], ...leaf }) => ({ ...leaf, marks: marks.filter(({ type }) => type !== 'bold') })),
      };
    }
    case 'blockquote':
      return { ...block, content: block.content.map(written) };
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(written) })) };
    case 'horizontalRule':
      return block;
  }
}

function writtenLine(leaves: readonly InlineJson[]): InlineJson[] {
  const kept = leaves.flatMap((leaf): InlineJson[] =>
    leaf.type === 'hardBreak' ? [leaf] : leaf.text.trim() === '' ? [] : [{ ...leaf, text: leaf.text.trim() }],
  );
  const line = kept.filter(
    (leaf, at) => leaf.type === 'text' || (at > 0 && kept[at - 1]?.type === 'text' && kept[at + 1]?.type === 'text'),
  );
  return line.length > 0 ? line : [{ type: 'text', text: 'A word.' }];
}

const words = (content: Pick<ExportedVersion['content'], 'headline' | 'standfirst' | 'body'>) =>
  canonicalText(content)
    .text.split(/\s+/u)
    .filter((word) => word !== '');

test('a version that goes out as a Word file and comes back has lost no word, no source and no part of its opening', async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (given) => {
      const content = { ...given, body: parsed(given.body) };
      const { piece, notices } = await imported(await exported(content));
      expect(notices).toEqual([]);
      expect(words(piece)).toEqual(words(content));
      expect({ ...piece, body: null }).toEqual({ ...content, language, body: null });
    }),
    { numRuns },
  );
});

test('as a writer leaves it, it comes back as it was: every list, quotation, heading, link, emphasis and source', async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (given) => {
      const content = { ...given, body: parsed({ type: 'doc', content: parsed(given.body).content.map(written) }) };
      const { piece } = await imported(await exported(content));
      expect(piece).toEqual({ ...content, language });
    }),
    { numRuns },
  );
});

test('what came back goes out and comes back again as the very same piece', async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (given) => {
      const { piece } = await imported(await exported({ ...given, body: parsed(given.body) }));
      const again = await imported(await exported(piece));
      expect(again.piece).toEqual(piece);
    }),
    { numRuns },
  );
});
