import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Drags the pointer over these words, as somebody does who marks a passage, and once more where the page moved under the pointer. They stand in one
 * block of `within`.
 */
export async function selectWords(page: Page, within: Locator, words: string): Promise<void> {
  await expect(async () => {
    await drag(page, within, words);
    expect(await page.evaluate(() => String(document.getSelection()).trim())).toBe(words);
    // Apart, or two presses in one place are a double click.
  }).toPass({ timeout: 20_000, intervals: [1_000] });
}

async function drag(page: Page, within: Locator, words: string): Promise<void> {
  const ends = await within.evaluate((element, wanted) => {
    // Pressed on what an earlier try marked, the pointer would carry those words away.
    document.getSelection()?.removeAllRanges();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
    const start = nodes
      .map((node) => node.data)
      .join('')
      .indexOf(wanted);
    if (start < 0) return null;
    const at = (offset: number): [Text, number] | null => {
      let before = 0;
      for (const node of nodes) {
        if (offset <= before + node.length && offset >= before) return [node, offset - before];
        before += node.length;
      }
      return null;
    };
    const [from, to] = [at(start), at(start + wanted.length)];
    if (!from || !to) return null;
    from[0].parentElement?.scrollIntoView({ block: 'center' });
    const edge = ([node, offset]: [Text, number], back: boolean) => {
      const range = document.createRange();
      range.setStart(node, back ? offset - 1 : offset);
      range.setEnd(node, back ? offset : offset + 1);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { x: back ? right - 0.5 : left + 0.5, y: top + height / 2 };
    };
    const first = from[1] === from[0].length ? nodes[nodes.indexOf(from[0]) + 1] : undefined;
    return { from: edge(first ? [first, 0] : from, false), to: edge(to, true) };
  }, words);
  expect(ends, `“${words}” stands in the text`).not.toBeNull();
  if (!ends) return;
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
}
