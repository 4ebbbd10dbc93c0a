import { expect, type Locator, type Page } from '@playwright/test';
import { z } from 'zod';
import type { ToDo } from '@/lib/review/to-do';
import { authoringWords } from '@/lib/words/en/authoring';
import { correctWords } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { ask } from './api';
import { demoPieces } from './demo-pieces';

const view = z.object({
  waiting: z.array(z.object({ pieceId: z.string(), action: z.string(), title: z.string(), button: z.string() })),
});
/** A row of somebody's desk. `nth`: which of its piece's buttons with these words. */
export interface DeskAct {
  pieceId: string;
  action: string;
  title: string;
  button: string;
  nth: number;
}

/** What waits for somebody on the demo newsroom's own pieces. */
export async function waiting(page: Page): Promise<DeskAct[]> {
  const { waiting: rows } = view.parse(await ask(page, 'GET', '/desk'));
  const demo = await demoPieces(page);
  return rows
    .filter((one) => demo.includes(one.pieceId))
    .map((one, at, all) => ({
      ...one,
      nth: all.slice(0, at).filter((other) => other.pieceId === one.pieceId && other.button === one.button).length,
    }));
}

/** The buttons of the desk that are about this piece. */
export const deskRow = (page: Page, pieceId: string): Locator => page.locator(`.act-row a.btn[href^="/pieces/${pieceId}"]`);

const { counterpoint, vocabulary, piece } = words;
const button = (page: Page, ...names: string[]) =>
  names.map((name) => page.getByRole('button', { name })).reduce((any, one) => any.or(one));
const judge = (page: Page) => button(page, vocabulary.disposition.claim, workWords.confirm.still, workWords.confirm.stillThere);

/** The control with which each act is done, on the page that its row leads to. */
const controls: { [Action in ToDo['action']]?: (page: Page) => Locator } = {
  answer_request: (page) => button(page, workWords.request.accept),
  review: (page) => page.locator('#finish').getByRole('link', { name: piece.finish.send }),
  check_facts: (page) => judge(page).or(page.getByRole('link', { name: piece.finish.send })),
  confirm_changed: judge,
  say_whether: (page) => button(page, counterpoint.stillStands, counterpoint.satisfied),
  place_again: (page) => button(page, counterpoint.noLongerApplies),
  answer: (page) => button(page, counterpoint.answer),
  revise: (page) => button(page, authoringWords.submit.button),
  resubmit: (page) => button(page, authoringWords.submit.button),
  add_disclosure: (page) => page.getByRole('radio', { name: authoringWords.edit.discloseNothing }),
  give_ok: (page) => page.getByRole('button', { name: /^Approve version \d+ for publication$/ }),
  open_review: (page) => button(page, workWords.decide.open),
  choose_perspectives: (page) => button(page, workWords.decide.widen),
  name_accused: (page) => button(page, workWords.decide.widen).or(page.getByRole('link', { name: workWords.replies.toDecide })),
  assign: (page) => button(page, workWords.people.send),
  assign_facts: (page) => button(page, workWords.people.send),
  overdue_review: (page) => button(page, workWords.people.noReply, workWords.people.takeBack),
  record_reply: (page) => button(page, workWords.replies.send),
  confirm_reply: (page) => button(page, workWords.replies.confirm),
  decide_override: (page) => button(page, workWords.overrides.confirm),
  decide_overrule: (page) => button(page, roomWords.note.secondOverrule),
  settle_block: (page) => button(page, counterpoint.overrule),
  mark_publishable: (page) => page.getByRole('button', { name: /^Mark version \d+ publishable/ }),
  publish: (page) => page.getByRole('button', { name: /^Publish version \d+ now/ }),
  confirm_correction: (page) => button(page, correctWords.confirm),
  publish_correction: (page) => button(page, correctWords.publish),
  rework_correction: (page) => button(page, correctWords.withdraw),
  decide_proposal: (page) => button(page, correctWords.decline),
  settle_after_publication: (page) => button(page, correctWords.stays),
};

/** The page can do the act at once: its control is there, and open. */
export async function expectControl(page: Page, { action, title }: DeskAct): Promise<void> {
  const control = controls[action as ToDo['action']];
  if (!control) throw new Error(`“${title}” (${action}): say here with which control it is done`);
  const found = control(page).first();
  await expect(found, `${title}, ${page.url()}`).toBeVisible();
  await expect(found, `${title}, ${page.url()}`).not.toHaveAttribute('aria-disabled', 'true');
  // A button that leads to the page one is on would be a riddle.
  expect(new URL(page.url()).pathname, title).not.toBe('/desk');
}
