import { expect, test } from 'vitest';
import { saveDraft, storedDraft } from '@/db/drafts/drafts';
import { prepareSave } from '@/db/prepare/draft-save';
import { isShort } from '@/db/worker/is-short';
import { bodyFromParagraphs } from '@/lib/text/body-from-paragraphs';
import { newsroom } from '../store/newsroom';

/** Drafts that take long to be read, each in another way: by their length, their sentences, their paragraphs. */
const long: Record<string, string[]> = {
  'tiny sentences': [Array.from({ length: 10_000 }, (_, nth) => `No ${nth}!`).join(' ')],
  'tiny sentences, in few characters': [Array.from({ length: 600 }, () => 'A.').join(' ')],
  'short paragraphs': Array.from({ length: 15_000 }, (_, nth) => `Quay ${nth}`),
  'paragraphs without a sentence’s end': Array.from({ length: 400 }, () => 'Quay'),
  'lines of a poem': [Array.from({ length: 400 }, () => 'so long').join('\n')],
  'sentences of another script': [Array.from({ length: 400 }, () => '彼は来た。').join('')],
};

test.each(Object.entries(long))(
  'a draft of %s is made in a thread, and is what it would have been in place',
  async (_, paragraphs) => {
    const desk = newsroom();
    const [piece, other] = [await desk.submitted(), await desk.submitted()];
    const save = (pieceId: string) => ({
      pieceId,
      actor: desk.author,
      revision: 1,
      now: desk.clock.now(),
      patch: { body: bodyFromParagraphs(paragraphs) },
    });
    const prepared = await prepareSave(desk.db, save(piece));
    expect(prepared).toMatchObject({ same: false });
    expect(saveDraft(desk.db, save(piece), prepared)).toMatchObject({ revision: 2 });
    expect(saveDraft(desk.db, save(other))).toMatchObject({ revision: 2 });
    const [inThread, inPlace] = [storedDraft(desk.db, piece), storedDraft(desk.db, other)];
    expect(inThread?.content === inPlace?.content && inThread?.writers === inPlace?.writers).toBe(true);
  },
);

test('what was prepared for one revision is not saved onto another', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  const save = {
    pieceId: piece,
    actor: desk.author,
    revision: 1,
    now: desk.clock.now(),
    patch: { body: bodyFromParagraphs(long['short paragraphs'] ?? []) },
  };
  const prepared = await prepareSave(desk.db, save);
  saveDraft(desk.db, { ...save, patch: { headline: 'Typed meanwhile' } });
  expect(saveDraft(desk.db, save, prepared)).toMatchObject({ refusal: { code: 'stale_draft', revision: 2 } });
});

test('a piece as people write it is saved in place, without the way to a thread', () => {
  const paragraphs = Array.from({ length: 25 }, () =>
    'The quay was closed in spring. Nobody told the dockers why it was, and Mr. Fall is not asked. '.repeat(2),
  );
  expect(isShort(JSON.stringify(bodyFromParagraphs(paragraphs)))).toBe(true);
});
