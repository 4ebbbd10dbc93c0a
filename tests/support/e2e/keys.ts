import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until this has the focus, as somebody does who has no pointer; it fails where they would give up. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, `Tab reaches it within ${most}`).toBeFocused();
}

/** Nothing of what has the focus is hidden under something else (WCAG 2.4.11: not all of it). */
export async function seenFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return 'nothing has the focus';
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [
      [left + 2, top + 2],
      [(left + right) / 2, (top + bottom) / 2],
      [right - 2, bottom - 2],
    ] as const;
    const shown = points.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (element.contains(there) || there.contains(element));
    });
    return shown ? null : element.outerHTML.slice(0, 160);
  });
  expect(seen, 'what has the focus is in sight').toBeNull();
}
