/**
 * Nobody's judgement ever counts for words that they introduced: over random days of edits, cuts, restores and imports by different people, on the real store. The
 * test keeps its own book of who was the first to bring in each sentence, in whatever form of its marks.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, saveDraft } from '@/db/drafts/drafts';
import { importDraft } from '@/db/drafts/import-draft';
import { textAt } from '@/db/load/versions';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { type Cast, cast } from '../../support/cast';
import { testDatabase } from '../../support/database';

const people = ['author', 'editor-author', 'editor', 'second', 'third'] as const;
/** Sentences with another form of their marks each: the same words. */
const pool = [
  ['The strike killed 12 people in March.', 'The strike killed 12 people in  March.'],
  ['He said “no” – twice.', 'He said "no" — twice.'],
  ['They waited… Nobody came.', 'They waited... Nobody came.'],
  ['Prices rose by 9 per cent.', 'Prices rose by 9 per cent.'],
  ['We should ask - now - who answers.', 'We should ask – now – who answers.'],
];
type Deed =
  | { do: 'add' | 'retype'; who: number; sentence: number; form: number }
  | { do: 'cut'; who: number; sentence: number }
  | { do: 'import'; who: number; sentences: number[] }
  | { do: 'submit'; who: number };
const who = fc.nat(people.length - 1);
const sentence = fc.nat(pool.length - 1);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), who, sentence, form: fc.nat(1) }),
  fc.record({ do: fc.constant('retype' as const), who, sentence, form: fc.nat(1) }),
  fc.record({ do: fc.constant('cut' as const), who, sentence }),
  fc.record({ do: fc.constant('import' as const), who, sentences: fc.subarray([0, 1, 2, 3, 4]) }),
  fc.record({ do: fc.constant('submit' as const), who }),
);

const opening = 'This is how it was.';
const paragraphs = (lines: readonly string[]) => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

async function play({ story, desks }: Cast, deeds: readonly Deed[]): Promise<void> {
  const { db, clock } = story;
  const piece = await story.piece('author', {
    deskId: desks.small,
    text: `A headline that claims\n\n${opening}`,
    disclosure: 'None.',
  });
  await piece.submit('author');
  const actor = (name: string) => {
    const found = story.people.get(name);
    if (!found) throw new Error(name);
    return found;
  };
  /** Who was the first to bring in a sentence of the pool. */
  const first = new Map<number, string>();
  const standing = new Map<number, number>();
  const lines = () => [opening, ...[...standing].map(([at, form]) => pool[at]?.[form] ?? '')];
  const save = (name: string, texts: readonly string[]) => {
    const draft = draftOf(db, piece.id);
    saveDraft(db, {
      pieceId: piece.id,
      actor: actor(name),
      revision: draft?.revision ?? 0,
      now: clock.now(),
      patch: { body: paragraphs(texts) },
    });
  };
  for (const one of [...deeds, { do: 'submit', who: 0 } as const]) {
    const name = people[one.who] ?? 'author';
    if (one.do === 'cut') {
      standing.delete(one.sentence);
      save(name, lines());
    } else if (one.do === 'add' || one.do === 'retype') {
      if (!first.has(one.sentence)) first.set(one.sentence, name);
      // In small steps: half of it, then more, then all.
      const whole = pool[one.sentence]?.[one.form] ?? '';
      if (one.do === 'retype' && !standing.has(one.sentence))
        for (const share of [0.3, 0.7]) save(name, [...lines(), whole.slice(0, whole.length * share)]);
      standing.set(one.sentence, one.form);
      save(name, lines());
    } else if (one.do === 'import') {
      standing.clear();
      for (const at of one.sentences) {
        if (!first.has(at)) first.set(at, name);
        standing.set(at, 0);
      }
      const bytes = new TextEncoder().encode(`# A headline that claims\n\n${lines().join('\n\n')}`);
      await importDraft(db, {
        pieceId: piece.id,
        actor: actor(name),
        revision: null,
        now: clock.now(),
        from: { name: 'a.md', bytes },
      });
    } else {
      const before = piece.facts().piece.currentVersion;
      await piece.submit(name).catch((error: unknown) => {
        if (!String(error).includes('same_content')) throw error;
      });
      const { currentVersion } = piece.facts().piece;
      if (currentVersion === before) continue;
      const text = textAt(db, piece.id, currentVersion) ?? '';
      for (const [at, introducer] of first) {
        for (const { start, end, writers, index } of piece.facts().sentences) {
          const shown = text.slice(start, end);
          const words = pool[at] ?? [];
          if (!words.some((form) => form.replace(/ +/g, ' ').includes(shown.replace(/ +/g, ' ')) && shown.length > 8)) continue;
          expect(writers, `${shown} was first written by ${introducer}`).toContain(actor(introducer).personId);
          if (introducer === 'second')
            await expect(
              story.act('second', confirmSentences, piece.id, { ...piece.exact(), sentences: [index] }),
            ).rejects.toThrow(/wrote_it_yourself|not_allowed/);
        }
      }
    }
  }
}

test('whoever introduced a sentence is among its writers in every version, however it went and came back', async () => {
  const house = await cast(testDatabase());
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 24, size: 'max' }), (deeds) => play(house, deeds)),
    {
      numRuns: Math.ceil(Number(process.env['CP_RUNS'] ?? 15) / 5),
      examples: [
        [
          [
            { do: 'add', who: 3, sentence: 1, form: 0 },
            { do: 'submit', who: 3 },
            { do: 'cut', who: 0, sentence: 1 },
            { do: 'submit', who: 0 },
            { do: 'retype', who: 0, sentence: 1, form: 1 },
            { do: 'submit', who: 0 },
          ],
        ],
        [
          [
            { do: 'add', who: 3, sentence: 3, form: 0 },
            { do: 'cut', who: 3, sentence: 3 },
            { do: 'add', who: 0, sentence: 3, form: 0 },
          ],
        ],
      ],
    },
  );
}, 300_000);
