import type { Page } from '@playwright/test';

declare global {
  interface Window {
    announced: string[];
  }
}

/** From the next load on, keeps what the page's live regions say. Before the first load. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const regions = 'output, [role="status"], [role="alert"], [role="log"], [aria-live]:not([aria-live="off"])';
    const known = new Map<Element, string>();
    window.announced = [];
    const look = () => {
      for (const region of document.querySelectorAll(regions)) {
        const text = region.checkVisibility() ? (region.textContent ?? '').trim() : '';
        const before = known.get(region);
        known.set(region, text);
        // A region that comes with its words says nothing, unless it is an alert.
        const isSaid = before === undefined ? region.matches('[role="alert"]') : text !== before;
        if (isSaid && text !== '') window.announced.push(text);
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** What has been said since the page was loaded, in order. */
export const announced = (page: Page): Promise<string[]> => page.evaluate(() => window.announced);
