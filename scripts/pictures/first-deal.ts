// A first deal from nothing to ready, by keyboard: a strip of pictures for the guide.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CostBookId } from '../../src/shared/calls/schemas/ids.ts';
import { DraftJson } from '../../src/shared/calls/schemas/draft-json.ts';
import type { RunningApp } from '../electron/running-app.ts';
import { projectRoot } from '../project-root.ts';
import { prepare, take } from './take.ts';

const SellerOfDeal = z.looseObject({ legalName: z.string() });

const examples = join(projectRoot, 'test/examples');

/** A workspace that knows the customer and who sells, and costs in their currency. */
async function prepareWorkspace({ page, answerDialogs }: RunningApp): Promise<void> {
  await answerDialogs({ open: { json: join(examples, 'first-deal.costs.json') } });
  const book = await prepare(page, 'costs.importFile', {});
  const id: unknown = typeof book === 'object' && book !== null ? Reflect.get(book, 'costBookId') : null;
  await prepare(page, 'costs.use', { costBookId: CostBookId.parse(id) });
  const deal = DraftJson.parse(JSON.parse(await readFile(join(examples, 'first-deal.quote.json'), 'utf8')));
  const none = { registrationNumber: '', taxId: '', billingAddress: [], billingEmail: '', noticeAddress: [], noticeEmail: '' };
  await prepare(page, 'settings.update', { seller: { ...none, ...SellerOfDeal.parse(deal['seller']) } });
  const document = { ...deal, number: 'Q-2026-0001', title: 'An earlier quote' };
  await prepare(page, 'quotes.create', { from: 'document', document });
}

export async function takeFirstDeal(app: RunningApp): Promise<void> {
  const { page } = app;
  const { keyboard } = page;
  const summary = page.getByRole('region', { name: 'Summary' });
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  await prepareWorkspace(app);
  await press('Control+n');
  await page.getByRole('dialog').locator('[data-autofocus]:focus').waitFor();
  await keyboard.type('harb');
  await page.locator('.mantine-Autocomplete-option', { hasText: 'Harborline' }).waitFor();
  await take(page, 'first-deal/1-customer');
  await press('ArrowDown', 'Enter');
  await page.locator('[role=listbox]:focus').waitFor();
  await page
    .getByRole('dialog')
    .getByText(/customer’s last quote/)
    .waitFor();
  await press('End');
  await take(page, 'first-deal/2-beginning');
  await press('Enter');
  await page.locator('[data-place="title"]:focus').waitFor();
  await keyboard.type('Service platform');
  await press('Tab', 'Tab');
  await keyboard.type('1 feb 27');
  await press('Tab');
  await keyboard.type('24');
  await press('Tab');
  await keyboard.type('31 jan 27');
  await press('Enter');
  await keyboard.type('Platform fee');
  await press('Tab', 'Tab');
  await keyboard.type('1800');
  await press('Enter');
  await summary.getByText('43,200.00').first().waitFor();
  await take(page, 'first-deal/3-first-line');
  await keyboard.type('Seats');
  await press('Tab', 'Tab');
  await keyboard.type('49');
  await press('Tab');
  await keyboard.type('25, 40 m13');
  await press('Enter');
  await keyboard.type('API calls');
  await press('Tab', 'Tab');
  await keyboard.type('100k .012, 500k .009, .007');
  await take(page, 'first-deal/4-tiers');
  await press('Tab');
  await keyboard.type('80k +6%');
  await press('Enter');
  await press('Alt+t');
  await page.locator('[data-place="agreed.add"]:focus').waitFor();
  await keyboard.type('com 60k, 90k -10% true-up');
  await take(page, 'first-deal/5-agreed');
  await press('Enter');
  for (const phrase of ['ad 20% 50%', 'sub 30d', 'sla 99.9%', 'fair 3x 30d']) {
    await keyboard.type(phrase);
    await press('Enter');
  }
  await page.getByText(/^Saved \d/).waitFor();
  await summary.getByRole('heading', { name: /warning/ }).waitFor();
  await take(page, 'first-deal/6-whole-deal');
  await press('Alt+2');
  await page.getByRole('tree').waitFor();
  await take(page, 'first-deal/7-contract');
  await press('Alt+3');
  await page.getByRole('grid').first().waitFor();
  await take(page, 'first-deal/8-money');
  await press('Alt+4');
  await page.getByRole('list', { name: 'Approve & send' }).waitFor();
  await take(page, 'first-deal/9-approve-and-send');
}
