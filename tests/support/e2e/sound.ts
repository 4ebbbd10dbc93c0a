import { expect, type Page } from '@playwright/test';
import { fits } from './fits';
import { noColourViolations, noViolations } from './no-violations';

/** A state of a page, as it stands: no violation in light and in dark, nothing sideways at 320 CSS pixels. */
export async function sound(page: Page, where: string): Promise<void> {
  const before = page.viewportSize();
  await noViolations(page, `${where}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await noColourViolations(page, `${where}, dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 720 });
  await fits(page, `${where}, 320 wide`);
  if (before) await page.setViewportSize(before);
}

/** The page at this address, when it has come to rest. */
export async function soundPage(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
  await expect(page.getByRole('main')).toBeVisible();
  await sound(page, path);
}
