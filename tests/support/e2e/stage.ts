import type { Page } from '@playwright/test';
import { z } from 'zod';
import { ask } from './api';
import { staff, type Who } from './people';
import { bridge, bridgeText } from './texts';

/** A piece and the exact text that acts on it name. */
export interface Staged {
  id: string;
  exact: { version: number; digest: string };
}

const desks = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })).min(1) });
const people = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
const made = z.object({ id: z.string() });
const version = z.object({ number: z.int(), digest: z.string() });
const sentences = z.object({ text: z.string(), sentences: z.array(z.object({ index: z.int(), candidate: z.boolean() })) });

export const perspectives = {
  rights: 'human-rights-accountability',
  communities: 'affected-communities',
  law: 'international-humanitarian-law',
} as const;

/** What a test does not look at is brought about over the API. A piece that its author has handed in. */
export async function submitted(author: Page): Promise<Staged> {
  const { items } = desks.parse(await ask(author, 'GET', '/desks'));
  const deskId = items[0]?.id;
  const { id } = made.parse(await ask(author, 'POST', '/pieces', { deskId, text: bridgeText, disclosure: 'None.' }));
  const { number, digest } = version.parse(await ask(author, 'POST', `/pieces/${id}/versions`, { revision: 1 }));
  return { id, exact: { version: number, digest } };
}

/** In review: grave, three perspectives, one person accused. */
export async function inReview(author: Page, editor: Page): Promise<Staged> {
  const piece = await submitted(author);
  await ask(editor, 'POST', `/pieces/${piece.id}/decisions`, {
    kind: 'open_review',
    ...piece.exact,
    topics: ['armed-conflict', 'named-accusation'],
    perspectives: Object.values(perspectives).map((perspective) => ({
      perspective,
      disputes: perspective === perspectives.rights,
    })),
    accused: [{ name: bridge.accused }],
  });
  return piece;
}

/** Asks somebody for a perspective, or for the facts. The id of the request. */
export async function invited(editor: Page, piece: Staged, who: keyof typeof perspectives | 'facts'): Promise<string> {
  const reviewerId = await idOf(editor, who);
  const duty = who === 'facts' ? { kind: 'fact_check' } : { kind: 'perspective', perspective: perspectives[who] };
  const dueAt = new Date(Date.now() + 6 * 86_400_000).toISOString();
  return made.parse(await ask(editor, 'POST', `/pieces/${piece.id}/assignments`, { reviewerId, duty, dueAt })).id;
}

export async function accepted(reviewer: Page, assignment: string): Promise<void> {
  await ask(reviewer, 'PATCH', `/assignments/${assignment}`, {
    status: 'accepted',
    conflict: { declared: false, statement: '' },
  });
}

/** A counterpoint on these words, still private. Its id. */
export async function noted(reviewer: Page, { id, exact }: Staged, perspective: string, words: string): Promise<string> {
  const { text } = sentences.parse(await ask(reviewer, 'GET', `/pieces/${id}/versions/${exact.version}`));
  const start = text.indexOf(words);
  const anchor = { start, end: start + words.length, exact: words };
  const body = {
    ...exact,
    kind: 'passage',
    perspective,
    anchor,
    text: 'The people of the salt road were asked, once.',
    sources: [],
  };
  return made.parse(await ask(reviewer, 'POST', `/pieces/${id}/counterpoints`, body)).id;
}

/** Signs; what was private is posted. */
export async function signed(who: Page, { id, exact }: Staged, assignmentId: string, outcome: string): Promise<void> {
  await ask(who, 'POST', `/pieces/${id}/sign-offs`, { assignmentId, ...exact, outcome, statement: 'As the record will say.' });
}

/** Candidates as facts with a verdict each, everything else as opinion. */
export async function checked(facts: Page, { id, exact }: Staged): Promise<void> {
  const found = sentences.parse(await ask(facts, 'GET', `/pieces/${id}/versions/${exact.version}`)).sentences;
  for (const { index } of found.filter((one) => one.candidate)) {
    const claim = { ...exact, sentences: [index], statement: `What sentence ${index + 1} says` };
    const { id: claimId } = made.parse(await ask(facts, 'POST', `/pieces/${id}/claims`, claim));
    const evidence = [{ ...bridge.source, quote: 'The bridge is closed from 3 March.' }];
    const verdict = { ...exact, verdict: 'supported', rationale: 'The gazette says so.', evidence };
    await ask(facts, 'PUT', `/claims/${claimId}/verdict`, verdict);
  }
  const dispositions = found.filter((one) => !one.candidate).map(({ index }) => ({ sentence: index, disposition: 'opinion' }));
  await ask(facts, 'POST', `/pieces/${id}/dispositions`, { ...exact, dispositions });
}

const draft = z.object({ revision: z.int(), content: z.object({ headline: z.string(), body: z.unknown() }) });

/** Submits a version in which these words, each within one paragraph or the headline, are others. */
export async function rewritten(author: Page, { id }: Staged, changes: readonly (readonly [string, string])[]): Promise<Staged> {
  const found = draft.parse(await ask(author, 'GET', `/pieces/${id}/draft`));
  const replaced = (text: string) => changes.reduce((now, [from, to]) => now.replace(from, to), text);
  const { revision } = draft.parse(
    await ask(
      author,
      'PUT',
      `/pieces/${id}/draft`,
      { headline: replaced(found.content.headline), body: JSON.parse(replaced(JSON.stringify(found.content.body))) as unknown },
      { 'if-match': `"${found.revision}"` },
    ),
  );
  const { number, digest } = version.parse(await ask(author, 'POST', `/pieces/${id}/versions`, { revision }));
  return { id, exact: { version: number, digest } };
}

async function idOf(editor: Page, who: Who): Promise<string> {
  const { items } = people.parse(await ask(editor, 'GET', '/people'));
  const found = items.find((one) => one.name === staff[who]);
  if (!found) throw new Error(`nobody is called ${staff[who]}`);
  return found.id;
}

/** Live: routine, two perspectives with a counterpoint each, every candidate a supported fact. */
export async function livePiece(people: Record<'author' | 'editor' | 'second' | 'rights' | 'communities' | 'facts', Page>) {
  const { author, editor, second, rights, communities, facts } = people;
  const piece = await submitted(author);
  await ask(editor, 'POST', `/pieces/${piece.id}/decisions`, {
    kind: 'open_review',
    ...piece.exact,
    topics: [],
    perspectives: [
      { perspective: perspectives.rights, disputes: true },
      { perspective: perspectives.communities, disputes: false },
    ],
  });
  for (const [who, page, passage] of [
    ['rights', rights, bridge.view],
    ['communities', communities, bridge.demand],
  ] as const) {
    const request = await invited(editor, piece, who);
    await accepted(page, request);
    const note = await noted(page, piece, perspectives[who], passage);
    await signed(page, piece, request, 'filed');
    await ask(author, 'POST', `/counterpoints/${note}/responses`, { kind: 'replied', text: 'Noted.' });
  }
  const request = await invited(editor, piece, 'facts');
  await accepted(facts, request);
  await checked(facts, piece);
  await signed(facts, piece, request, 'checked');
  await ask(author, 'POST', `/pieces/${piece.id}/consents`, piece.exact);
  const decide = async (kind: string) => {
    const { edition } = z.object({ edition: z.string() }).parse(await ask(second, 'GET', `/pieces/${piece.id}/gate`));
    return ask(second, 'POST', `/pieces/${piece.id}/decisions`, { kind, ...piece.exact, edition });
  };
  await decide('mark_publishable');
  const { slug } = z.object({ slug: z.string() }).parse(await decide('publish'));
  return { ...piece, slug, factCheck: request };
}
