import type { Page } from 'playwright-core';

/** What has the focus: its role or element and its name, as `button Quotes`; `body` where nothing has it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return 'body';
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : undefined;
    const name = active.getAttribute('aria-label') ?? label ?? active.textContent;
    return `${active.getAttribute('role') ?? active.localName} ${name.trim().slice(0, 80)}`;
  });
}

const fields = 'input, textarea, select, [role="grid"], [contenteditable="true"]';

/** How often Tab is pressed from the top of the page until a field has the focus; `most` and one where none was reached. */
export function stopsBeforeField(page: Page, most: number): Promise<number> {
  return stopsBefore(page, most, fields);
}

/** The same until something that the selector names, or something in it, has the focus. */
export async function stopsBefore(page: Page, most: number, selector: string): Promise<number> {
  await page.evaluate(() => {
    // The next Tab starts where the focus was last: at the top, as after the page was loaded.
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
  });
  for (let stops = 0; stops <= most; stops += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
    if (isThere) return stops;
  }
  return most + 1;
}
