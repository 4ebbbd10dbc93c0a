import { expect, test } from 'vitest';
import { saveDraft } from '@/db/drafts/drafts';
import { importDraft } from '@/db/drafts/import-draft';
import { newsroom } from './newsroom';

const bytes = new TextEncoder().encode(
  '# Reopen the quay\n\nNobody has told the dockers why it was closed in the spring.\n\nIt reopened.',
);

/** A draft at revision 1, a save of another part of it, and an import that begins before that save. */
async function begun(revision: number | null) {
  const desk = newsroom();
  const pieceId = await desk.submitted();
  const { author: actor } = desk;
  const now = desk.clock.now();
  const importing = importDraft(desk.db, { pieceId, actor, revision, now, from: { name: 'a.md', bytes } });
  saveDraft(desk.db, { pieceId, actor, revision: 1, now, patch: { disclosure: 'Typed meanwhile.' } });
  return { desk, pieceId, actor, now, imported: await importing };
}

test('an import for the draft that is stored is laid on what was saved while it was understood', async () => {
  const { desk, pieceId, imported } = await begun(null);
  expect(imported).toMatchObject({ revision: 3, notices: [] });
  expect(desk.draft(pieceId)?.content).toMatchObject({ headline: 'Reopen the quay', disclosure: 'Typed meanwhile.' });
  // Three sentences, the byline and the disclosure; what the file replaced is remembered.
  expect(desk.draft(pieceId)?.writers.filter((one) => one.goneBy === undefined)).toHaveLength(5);
});

test('an import for one revision does not overwrite the next', async () => {
  const { desk, pieceId, imported } = await begun(1);
  expect(imported).toEqual({ refusal: { code: 'stale_draft', revision: 2 } });
  expect(desk.draft(pieceId)?.content.headline).not.toBe('Reopen the quay');
});

test('what is there already is no new revision', async () => {
  const { desk, pieceId, actor, now } = await begun(null);
  const again = await importDraft(desk.db, { pieceId, actor, revision: 3, now, from: { name: 'a.md', bytes } });
  expect(again).toMatchObject({ revision: 3 });
});
