import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can differ between light and dark: the rest of a page is the same document. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** No violation of WCAG 2.2 A or AA, nor of what axe calls best practice, and no id twice. `where` names the state in the failure. */
export async function noViolations(page: Page, where: string): Promise<void> {
  // Between two pages React takes the old title away before it sets the new one.
  await expect(page, where).toHaveTitle(/\S/);
  await expectNone(axe(page).withTags(standards), where);
  expect(await page.evaluate(repeatedIds), `${where}: ids that stand twice`).toEqual([]);
}

/** The same page in the other colours. */
export async function noColourViolations(page: Page, where: string): Promise<void> {
  await expectNone(axe(page).withRules(ofColours), where);
}

/** Without frames of other origins, axe needs no page of its own to put its findings together: half the time. */
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);

async function expectNone(builder: AxeBuilder, where: string): Promise<void> {
  const { violations } = await builder.analyze();
  const said = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}: ${node.failureSummary ?? ''}`),
  );
  expect(said, where).toEqual([]);
}

/** Runs in the page. axe leaves this to validators. */
function repeatedIds(): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}
