import { realClock } from '@/db/clock';
import type { Database } from '@/db/connection/open';
import { draftOf, saveDraft } from '@/db/drafts/drafts';
import type { Actor } from '@/lib/review/facts';

/** A revision as after a review: one sentence in ten says something else, a paragraph is new, one is gone. */
export function revise(db: Database, id: string, actor: Actor, time: number): void {
  const draft = draftOf(db, id);
  if (!draft) throw new Error('no draft');
  const saved = saveDraft(db, {
    pieceId: id,
    actor,
    revision: draft.revision,
    now: realClock.now(),
    patch: { body: revised(draft.content.body, time) },
  });
  if ('refusal' in saved) throw new Error(`the draft was not saved: ${saved.refusal.code}`);
}

/** The body after it; `time`: how many revisions came before. */
export function revised(body: unknown, time: number): { type: 'doc'; content: object[] } {
  const { content } = body as { content: { type: string; content: { type: string; text: string }[] }[] };
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const changed = content.map((block, at) =>
    at % 2 === 0
      ? paragraph((block.content[0]?.text ?? '').replace(/ cases( in all)*\./, ` cases${' in all'.repeat(time + 1)}.`))
      : block,
  );
  changed.splice(3 + time * 2, 1);
  changed.splice(1, 0, paragraph(`Nobody had asked the tenants until day ${time + 1}. They were not hard to find.`));
  return { type: 'doc', content: changed };
}
