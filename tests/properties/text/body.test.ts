import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importText } from '@/lib/formats/import';
import { canonicalText } from '@/lib/text/canonical-text';
import { type MarkedBlock, markedBody } from '@/lib/text/marked-body';
import { normalise, unusable } from '@/lib/text/normalise';
import { bodySchema, parseBody } from '@/lib/text/schema';
import { segment, sentenceKey } from '@/lib/text/sentences';
import { bodies, prose } from './arbitraries';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), prose);

test('normalising twice is normalising once, and leaves nothing unusable that was usable', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
      if (unusable(text) === null) expect(unusable(once)).toBeNull();
    }),
  );
});

test('whatever JSON comes in, parsing answers; what it accepts parses to itself and passes the schema', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue({ maxDepth: 8 }), bodies), (json) => {
      const parsed = parseBody(json);
      if (!parsed.ok) return;
      expect(parseBody(parsed.body)).toStrictEqual(parsed);
      bodySchema.nodeFromJSON(parsed.body).check();
    }),
  );
});

test('every generated body is accepted, its canonical text is NFC, and its marked form shows just that text', () => {
  fc.assert(
    fc.property(bodies, prose, prose, fc.array(fc.tuple(fc.nat(400), fc.nat(120))), (json, headline, standfirst, spans) => {
      const parsed = parseBody(json);
      if (!parsed.ok) throw new Error(`${parsed.why} at ${parsed.path}`);
      const content = { headline: normalise(headline), standfirst: normalise(standfirst), body: parsed.body };
      const { text, blocks } = canonicalText(content);
      expect(text.normalize('NFC')).toBe(text);
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);

      const ranges = spans.map(([start, length], index) => ({ id: String(index), start, end: start + length }));
      const marked = markedBody(content, blocks, ranges);
      const runs = [...(marked.headline?.runs ?? []), ...(marked.standfirst?.runs ?? []), ...marked.body.flatMap(runsOf)];
      const firsts = new Map<string, number>();
      for (const run of runs) {
        if (run.text.trim() !== '') expect(text.slice(run.start, run.end)).toBe(run.text);
        for (const { id } of run.firstOf) firsts.set(id, (firsts.get(id) ?? 0) + 1);
      }
      for (const range of ranges) {
        const visible = blocks
          .map(({ start, end }) => text.slice(Math.max(start, range.start), Math.max(0, Math.min(end, range.end))))
          .join('');
        const shown = runs
          .filter(({ covering }) => covering.includes(range))
          .map((run) => run.text)
          .join('');
        expect(shown).toBe(visible);
        expect(firsts.get(range.id) ?? 0).toBe(visible === '' ? 0 : 1);
      }
    }),
  );
});

test('sentences stand in order inside their blocks, leave out white space only, and have keys of their own', () => {
  fc.assert(
    fc.property(bodies, prose, fc.constantFrom('en', 'fr', 'ar', 'nqo', 'de'), (json, headline, language) => {
      const parsed = parseBody(json);
      if (!parsed.ok) return;
      const canonical = canonicalText({ headline: normalise(headline), standfirst: '', body: parsed.body });
      const sentences = segment(canonical, language);
      let end = 0;
      for (const [index, sentence] of sentences.entries()) {
        const block = canonical.blocks[sentence.block];
        expect(sentence.index).toBe(index);
        expect(canonical.text.slice(end, sentence.start).trim()).toBe('');
        expect(sentence.start).toBeGreaterThanOrEqual(Math.max(end, block?.start ?? Infinity));
        expect(sentence.end).toBeLessThanOrEqual(block?.end ?? -1);
        const text = canonical.text.slice(sentence.start, sentence.end);
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
        end = sentence.end;
      }
      expect(canonical.text.slice(end).trim()).toBe('');
      expect(new Set(sentences.map(sentenceKey)).size).toBe(sentences.length);
    }),
  );
});

test('whatever text is imported, a body comes out that parses to itself', () => {
  const lines = fc.array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        '# Head',
        '> Quote',
        '- item',
        '[End]',
        'Sources:',
        '* A: https://a.example * B: https://b.example',
        '_em_',
        '',
      ),
    ),
  );
  fc.assert(
    fc.property(lines, (parts) => {
      const piece = importText(parts.join('\n'));
      expect(parseBody(piece.body)).toStrictEqual({ ok: true, body: piece.body });
      for (const { url } of piece.sources) expect(url).toMatch(/^$|^(https?|mailto):/i);
    }),
  );
});

test('an imported plain text loses no word', () => {
  const paragraph = fc
    .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1, maxLength: 40 })
    .map((words) => `The ${words.join(' ')}.`);
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\n\n'), (paragraphs, separator) => {
      const text = paragraphs.join(separator);
      const { headline, standfirst, body } = importText(text);
      const words = (value: string) => value.split(/\s+/).filter((word) => word !== '');
      expect(words(canonicalText({ headline, standfirst, body }).text)).toEqual(words(text));
    }),
  );
});

function runsOf<R>(block: MarkedBlock<R>): Extract<MarkedBlock<R>, { runs: unknown }>['runs'] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.runs;
    case 'blockquote':
      return block.children.flatMap(runsOf);
    case 'bulletList':
    case 'orderedList':
      return block.items.flat().flatMap(runsOf);
    case 'horizontalRule':
      return [];
  }
}
