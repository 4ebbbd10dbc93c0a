import { expect, type Page } from '@playwright/test';
import type { BlockGround, SignOffOutcome } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { selectWords } from './select-words';

const { form } = words.counterpoint;

/** What a reviewer does on the screen, with a pointer. Says whether they have a conflict, then accepts. */
export async function acceptRequest(page: Page, id: string): Promise<void> {
  await page.goto(`/pieces/${id}`);
  await page.getByRole('radio', { name: workWords.request.no }).check();
  await page.getByRole('button', { name: workWords.request.accept, exact: true }).click();
  await page.waitForURL(new RegExp(`/pieces/${id}/(text|check)$`));
}

export interface Counterpoint {
  /** The passage; null: what is missing. */
  on: string | null;
  text: string;
  block?: BlockGround;
  source?: { title: string; url: string };
}

/** Writes one beside the text; it stays private. */
export async function writeCounterpoint(page: Page, { on, text, block, source }: Counterpoint): Promise<void> {
  if (on === null) await page.getByRole('button', { name: roomWords.addMissing }).click();
  else {
    await selectWords(page, page.locator('#text'), on);
    await page.getByRole('button', { name: words.counterpoint.name, exact: true }).click();
  }
  await page.getByLabel(form.text).fill(text);
  if (source) {
    await page.getByRole('button', { name: words.actions.addSource }).click();
    await page.getByLabel(form.sourceTitle).fill(source.title);
    await page.getByLabel(form.sourceUrl).fill(source.url);
  }
  if (block) await page.getByLabel(form.block).selectOption(block);
  await page.getByRole('button', { name: roomWords.compose.save }).click();
  await expect(page.getByRole('article').filter({ hasText: text }).first()).toContainText(words.status.note.pending);
}

/** Finishes the review: what was private is posted, and the version on the screen is signed. */
export async function finishReview(page: Page, id: string, outcome: SignOffOutcome, statement: string): Promise<void> {
  await page.goto(`/pieces/${id}/review`);
  await page.getByRole('radio', { name: workWords.review.outcomes[outcome] }).check();
  await page.getByLabel(workWords.review.statement).fill(statement);
  await page.getByRole('button', { name: /^Sign \(version \d+\)$/ }).click();
  await expect(page.getByRole('heading', { name: workWords.review.yours })).toBeVisible();
}

/** One sentence of the sweep is a fact, and this settles it. */
export async function judgeFact(
  page: Page,
  sentence: string,
  evidence: { title: string; url: string; quote: string },
): Promise<void> {
  await expect(page.locator('#sweep-sentence')).toHaveText(sentence);
  await page.getByRole('button', { name: words.vocabulary.disposition.claim, exact: true }).click();
  await page.getByRole('button', { name: workWords.check.keepClaim }).click();
  await page.getByRole('radio', { name: words.vocabulary.verdict.supported, exact: true }).check();
  await page.getByLabel(words.facts.form.url).fill(evidence.url);
  await page.getByLabel(words.facts.form.title, { exact: true }).fill(evidence.title);
  await page.getByLabel(words.facts.form.quote).fill(evidence.quote);
  await page.getByLabel(words.facts.form.rationale).fill('It says the same, on the same day.');
  await page.getByRole('button', { name: words.facts.form.keep }).click();
  await page.waitForURL(/\/check$/);
}
