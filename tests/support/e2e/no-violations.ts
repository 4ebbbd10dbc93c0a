import { expect, type Page } from '@playwright/test';
import axe, { type RunOnly } from 'axe-core';

const standards: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What can differ between light and dark: the rest of a page is the same document. */
const ofColours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** No violation of WCAG 2.2 A or AA, nor of what axe calls best practice, and no id twice. `where` names the state in the failure. */
export async function noViolations(page: Page, where: string): Promise<void> {
  // Between two pages React takes the old title away before it sets the new one.
  await expect(page, where).toHaveTitle(/\S/);
  expect(await violations(page, standards), where).toEqual([]);
  expect(await page.evaluate(repeatedIds), `${where}: ids that stand twice`).toEqual([]);
}

/** The same page in the other colours. */
export async function noColourViolations(page: Page, where: string): Promise<void> {
  expect(await violations(page, ofColours), where).toEqual([]);
}

/** axe's half a megabyte goes into each document once, and nothing is put together about the elements that pass: that took as long as the checks. */
async function violations(page: Page, runOnly: RunOnly): Promise<string[]> {
  for (const frame of page.frames()) if (await frame.evaluate(() => !('axe' in window))) await frame.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const found = await window.axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}: ${node.failureSummary ?? ''}`),
    );
  }, runOnly);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Runs in the page. axe leaves this to validators. */
function repeatedIds(): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}
