import { gateFacts } from '@/db/load/gate';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { consent } from '@/lib/review/commands/consent';
import { markPublishable } from '@/lib/review/commands/decisions/mark-publishable';
import { publish } from '@/lib/review/commands/decisions/publish';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { signOff } from '@/lib/review/commands/sign-off';
import { editionOf } from '@/lib/review/edition';
import type { Actor } from '@/lib/review/facts';
import { newsroom } from './newsroom';

/** Who reviews: the same people for every piece of a desk. */
export const reviewersOf = (desk: ReturnType<typeof newsroom>) => ({
  reviewer: desk.join('Dag', ['reviewer'], ['security']),
  checker: desk.join('Finn', ['reviewer'], [], true),
});

/** A piece with a counterpoint, its answer, a checked claim and the author's OK: nothing is open. */
export async function reviewed(
  answer: 'replied' | 'revised' | 'none' = 'replied',
  desk: ReturnType<typeof newsroom> = newsroom(),
  { reviewer, checker }: { reviewer: Actor; checker: Actor } = reviewersOf(desk),
  { opened, beforeConsent }: { opened?: string; beforeConsent?: () => Promise<void> } = {},
) {
  const piece = opened ?? (await desk.opened());
  const text = desk.exact(piece);
  const view = await desk.assigned(piece, reviewer);
  const facts = await desk.assigned(piece, checker, null);
  const anchor = { start: 0, end: 13, exact: 'Open the quay' };
  const note = await desk.ok(addCounterpoint, reviewer, piece, {
    kind: 'passage',
    ...text,
    perspective: 'security',
    anchor,
    text: 'Not before the wall is sound.',
    sources: [{ title: 'Survey', url: 'https://survey.example/wall' }],
  });
  await desk.ok(signOff, reviewer, piece, { assignmentId: view, ...text, outcome: 'filed', statement: '' });
  if (answer !== 'none')
    await desk.ok(answerCounterpoint, desk.author, desk.idOf(note), { kind: answer, text: 'The wall is sound.' });

  const candidates = desk
    .sentences(piece, 1)
    .filter((one) => one.candidate)
    .map((one) => one.index);
  const [first = 0, ...others] = candidates;
  const claim = await desk.ok(addClaim, checker, piece, { ...text, sentences: [first], statement: 'The quay is closed.' });
  const evidence = [{ url: 'https://port.example/notice', title: 'Port notice', quote: 'closed until further notice' }];
  await desk.ok(giveVerdict, checker, desk.idOf(claim), {
    ...text,
    verdict: 'supported',
    rationale: 'The notice says so.',
    evidence,
  });
  if (others.length > 0)
    await desk.ok(disposeSentences, checker, piece, {
      ...text,
      dispositions: others.map((sentence) => ({ sentence, disposition: 'opinion' })),
    });
  await desk.ok(signOff, checker, piece, { assignmentId: facts, ...text, outcome: 'checked', statement: '' });
  await beforeConsent?.();
  await desk.ok(consent, desk.author, piece, text);
  const gateNow = () => {
    const found = desk.piece(piece);
    if (!found) throw new Error('no piece');
    return gateFacts(desk.db, found, desk.clock.now(), desk.editor.personId);
  };
  const edition = () => editionOf(gateNow()).digest;
  /** Marks it publishable and publishes it. */
  const out = async () => {
    const named = { ...text, edition: edition() };
    await desk.ok(markPublishable, desk.editor, piece, { kind: 'mark_publishable', ...named });
    await desk.ok(publish, desk.editor, piece, { kind: 'publish', ...named });
  };
  return { desk, piece, text, reviewer, checker, noteId: desk.idOf(note), gateNow, edition, out };
}
