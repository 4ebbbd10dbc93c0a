import { expect, type Page } from '@playwright/test';

/**
 * Presses every button of the page's main part once, by the keyboard, those that come up by it too, and wants the focus to be somewhere after each. Returns what was
 * pressed. `spared`: what leads to another page.
 */
export async function focusStays(page: Page, spared: readonly string[] = []): Promise<string[]> {
  const pressed: string[] = [];
  for (;;) {
    const name = await page.evaluate(
      (done) => {
        const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
        const buttons = [...document.querySelectorAll<HTMLElement>('main :is(button, summary)')];
        const next = buttons.find(
          (one) =>
            one.checkVisibility() && one.ariaDisabled !== 'true' && !one.matches(':disabled') && !done.includes(nameOf(one)),
        );
        next?.focus();
        return next ? nameOf(next) : null;
      },
      [...pressed, ...spared],
    );
    if (name === null) return pressed;
    pressed.push(name);
    await page.keyboard.press('Enter');
    const on = await page.evaluate(async () => {
      // Editors take the focus in the next frame, and what a write brings comes after its answer.
      for (let frame = 0; frame < 20; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
      return document.activeElement?.tagName;
    });
    expect(on, `after “${name}”`).not.toBe('BODY');
    if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape');
  }
}
