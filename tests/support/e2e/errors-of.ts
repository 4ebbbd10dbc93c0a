import { expect, type Locator, type Page } from '@playwright/test';

/** The summary of what keeps a form from going through. (The router's announcer is an alert as well.) */
export const errorsOf = (page: Page): Locator => page.locator('section[role="alert"]');

/** It stands, has the focus, says this, and the page's title says "Error:". */
export async function refused(page: Page, said: string | RegExp): Promise<void> {
  await expect(errorsOf(page)).toContainText(said);
  await expect(errorsOf(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
}
