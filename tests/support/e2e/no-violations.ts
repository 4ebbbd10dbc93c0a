import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation of WCAG 2.2 A or AA, nor of what axe calls best practice. `where` names the state in the failure. */
export async function noViolations(page: Page, where: string): Promise<void> {
  // Between two pages React takes the old title away before it sets the new one.
  await expect(page, where).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const said = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}: ${node.failureSummary ?? ''}`),
  );
  expect(said, where).toEqual([]);
}
