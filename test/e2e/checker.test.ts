// The checker as a customer has it: one file from a disk, in a browser, with the network off.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageEdition } from '../../src/main/export/marks/page-edition.ts';
import { checkerFileName } from '../../src/main/export/verify/checker-file.ts';
import { decompressed, withLinesOf, rewritten } from '../export/files/pdf-tools.ts';
import { signedBy, throwAwayP12 } from '../export/files/throw-away-signer.ts';
import { violations } from './harness/axe.ts';
import type { BareWindow } from './harness/bare-window.ts';
import { openBare } from './harness/bare-window.ts';

const root = resolve(import.meta.dirname, '../..');
const cases = join(root, 'test/export/files/cases');
let folder = '';
let bare: BareWindow;
let page: Page;
let issued = '';
let exported = '';

const at = (name: string): string => join(folder, name);

function put(name: string, bytes: Uint8Array | string): string {
  writeFileSync(at(name), bytes);
  return at(name);
}

/** The command line in a checkout, as a user has it. */
function commandLine(...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(root, 'src/main/cli/quotewright.ts'), ...args], { encoding: 'utf8' });
}

const sample = (name: string): string => join(root, 'test/examples', name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quotewright-checker-'));
  issued = at('contract.pdf');
  const costs = ['--costs', sample('costs.json')];
  exported = commandLine('export', sample('support-desk.quote.json'), ...costs, '--out', issued, '--final', '--checker');
  bare = await openBare(at(checkerFileName));
  page = bare.page;
  page.setDefaultTimeout(45_000);
}, 120_000);

afterAll(async () => {
  await bare[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const fileInput = () => page.getByLabel('The file to check');
const issuedInput = () => page.getByLabel('The issued file');

/** Waits for the verdict with this title; whether it is the only one. */
async function verdictIs(text: string): Promise<boolean> {
  await page.getByRole('heading', { level: 2, name: text, exact: true }).waitFor();
  return (await page.getByRole('heading', { level: 2 }).count()) === 1;
}

/** Both places empty, and the language that of the browser again. */
async function fresh(): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: 'Check a contract' }).waitFor();
}

test('it is one file of at most 12 MB, and its policy lets nothing in or out', () => {
  expect(exported).toContain(`${at(checkerFileName)}: the checker, for who receives the contract; it opens in a browser`);
  const html = readFileSync(at(checkerFileName), 'utf8');
  expect(statSync(at(checkerFileName)).size).toBeLessThan(12_000_000);
  expect(html).toContain("default-src 'none'; script-src 'sha256-");
  expect(html.replaceAll(/<script[^]*<\/script>|<style>[^]*<\/style>/g, '')).not.toMatch(/\s(?:src|href)=/);
});

test('a whole contract, with its figures calculated again, and the edition that it knows', async () => {
  await fresh();
  await page.getByText(`This checker knows edition ${pageEdition} of the pages.`).waitFor();
  await fileInput().setInputFiles(issued);
  expect(await verdictIs('This is Q-2025-0042, revision 1, whole in itself.')).toBe(true);
  await page.getByRole('row', { name: 'Committed value 571,054.50 571,054.50' }).waitFor();
  await page.getByText('Tallow AI, Inc. and Northbank Logistics GmbH').waitFor();
  await page.getByText('Every invoice (56)').click();
  expect(await page.getByRole('row').count()).toBeGreaterThan(56);
  expect(await violations(page)).toEqual([]);
});

test('held against the issued file: the same bytes, signed, and a report of it', async () => {
  await fresh();
  await issuedInput().setInputFiles(issued);
  await fileInput().setInputFiles(issued);
  expect(await verdictIs('This is Q-2025-0042, revision 1 as issued, byte for byte.')).toBe(true);
  const signed = await signedBy(readFileSync(issued), 'Customer Signature', throwAwayP12());
  await fileInput().setInputFiles(put('signed.pdf', signed));
  expect(await verdictIs('This is Q-2025-0042, revision 1 as issued, signed or filled in, and nothing else.')).toBe(true);
  await page.getByText('Signed: Customer Signature.').waitFor();
  await page.getByText('the issued file, contract.pdf').waitFor();
  commandLine('report', 'billing', issued, '--out', at('billing.pdf'), '--final');
  await fileInput().setInputFiles(at('billing.pdf'));
  expect(await verdictIs('This is the billing schedule of Q-2025-0042, revision 1, which belongs to the issued contract.')).toBe(
    true,
  );
});

test('a changed one: what was changed, and the figure that its terms do not come to', async () => {
  await fresh();
  const plain = decompressed(readFileSync(issued)).toString('latin1');
  const changed = plain.replace('"committedValue":"571054.50"', '"committedValue":"471054.50"');
  await fileInput().setInputFiles(put('changed.pdf', Buffer.from(changed, 'latin1')));
  expect(await verdictIs('This contract was changed after it was issued.')).toBe(true);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Totals, committed value: the file has 471054.50, its terms give 571054.50' })
    .waitFor();
  await page.getByRole('row', { name: 'Committed value 471,054.50 differs 571,054.50' }).waitFor();
  // On demand in German, every word.
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  expect(await verdictIs('Dieser Vertrag wurde nach dem Ausstellen geändert.')).toBe(true);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Verbindlicher Wert: Die Datei nennt 471.054,50, aus ihren Bedingungen folgt 571.054,50' })
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
});

test('a German contract is answered in German', async () => {
  await fresh();
  const german = at('vertrag.pdf');
  const costs = ['--costs', sample('costs.json')];
  commandLine('export', sample('support-desk.quote.json'), ...costs, '--out', german, '--final', '--language', 'de');
  await fileInput().setInputFiles(german);
  expect(await verdictIs('Das ist der Vertrag Q-2025-0042, Revision 1, in sich stimmig.')).toBe(true);
});

test('an amendment: its adjustment and both states of the contract, calculated again, in both languages', async () => {
  await fresh();
  const [before, after] = ['old', 'new'].map((state) => sample(`deals/seats-added-mid-term.${state}.quote.json`));
  const amended = at('amendment.pdf');
  const terms = ['--amends', before ?? '', '--from', '5', '--final'];
  const said = commandLine('export', after ?? '', ...terms, '--out', amended, '--checker');
  expect(said).toContain(`${at(checkerFileName)}: the checker, for who receives the contract`);
  await fileInput().setInputFiles(amended);
  expect(await verdictIs('This is the amendment of Q-2027-0113, revision 1, whole in itself.')).toBe(true);
  await page.getByText('Brightloom AI, Inc. and Marlowe Grange Hotels').waitFor();
  const figures = page.getByRole('region', { name: 'The figures, calculated again' });
  const texts = async (found: Locator): Promise<readonly string[]> =>
    (await found.allTextContents()).map((text) => text.replaceAll('\u00A0', ' '));
  const rows = (name: RegExp) => texts(figures.getByRole('row', { name }));
  expect(await texts(figures.getByRole('heading', { level: 4 }))).toEqual([
    'The contract as it was',
    'The contract as it shall be, in force from 1 May 2027, contract month 5',
  ]);
  expect(await rows(/^Adjustment/)).toEqual(['Adjustment on 1 May 2027, for what was invoiced before6,000.006,000.00']);
  expect(await rows(/^Committed value/)).toEqual(['Committed value60,000.0060,000.00', 'Committed value85,000.0085,000.00']);
  expect(await figures.locator('[data-differs="true"]').count()).toBe(0);
  expect(await violations(page)).toEqual([]);

  const signed = await signedBy(readFileSync(amended), 'Customer Signature', throwAwayP12());
  await issuedInput().setInputFiles(amended);
  await fileInput().setInputFiles(put('amendment-signed.pdf', signed));
  expect(
    await verdictIs('This is the amendment of Q-2027-0113, revision 1 as issued, signed or filled in, and nothing else.'),
  ).toBe(true);
  commandLine('export', before ?? '', '--out', at('amended.pdf'), '--final', '--as-of', '2027-05-01', '--accept', 'lapsed-start');
  await issuedInput().setInputFiles(at('amended.pdf'));
  expect(await verdictIs('This is the amendment of Q-2027-0113, revision 1, which belongs to the issued contract.')).toBe(true);

  await fresh();
  const plain = decompressed(readFileSync(amended)).toString('latin1');
  const changed = plain.replace('"adjustment":"6000.00"', '"adjustment":"5000.00"');
  await fileInput().setInputFiles(put('amendment-changed.pdf', Buffer.from(changed, 'latin1')));
  expect(await verdictIs('This amendment was changed after it was made.')).toBe(true);
  await figures.getByText('Figures that are not what the terms come to are marked.').waitFor();
  expect(await rows(/^Adjustment/)).toEqual(['Adjustment on 1 May 2027, for what was invoiced before5,000.00 differs6,000.00']);
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  expect(await verdictIs('Dieser Nachtrag wurde nachträglich geändert.')).toBe(true);
  await page.getByRole('heading', { level: 4, name: 'Der Vertrag, wie er war' }).waitFor();
  await page
    .getByRole('heading', { level: 4, name: 'Der Vertrag, wie er sein soll, gültig ab 1. Mai 2027, Vertragsmonat 5' })
    .waitFor();
  await page
    .getByRole('row', { name: 'Ausgleich am 1. Mai 2027 für bis dahin Berechnetes 5.000,00 weicht ab 6.000,00' })
    .waitFor();
});

test('a scan, a file of somebody else, and no PDF at all', async () => {
  await fresh();
  await fileInput().setInputFiles(join(cases, 'scan.pdf'));
  expect(await verdictIs('This file can’t be compared.')).toBe(true);
  await page.getByText(/^This is a scan: /).waitFor();
  await fileInput().setInputFiles(join(cases, 'pdf-names-fan-out.pdf'));
  expect(await verdictIs('This is not a contract of Quotewright.')).toBe(true);
  await fileInput().setInputFiles(put('notes.pdf', 'no pdf at all'));
  expect(await verdictIs('This file can’t be read as a PDF.')).toBe(true);
  await page.getByRole('button', { name: 'Remove notes.pdf' }).click();
  await page.getByRole('heading', { level: 2 }).waitFor({ state: 'detached' });
});

test('an encrypted one is opened with its password, and without one where it needs none', async () => {
  await fresh();
  const bytes = readFileSync(issued);
  await fileInput().setInputFiles(put('open.pdf', rewritten(bytes, '--encrypt', '', 'owner', '256', '--')));
  expect(await verdictIs('This is Q-2025-0042, revision 1, whole in itself.')).toBe(true);
  await fileInput().setInputFiles(put('locked.pdf', rewritten(bytes, '--encrypt', 'secret', 'owner', '256', '--')));
  expect(await verdictIs('This file is encrypted, and opens with a password only.')).toBe(true);
  await page.getByLabel('Password of the file').fill('wrong');
  await page.keyboard.press('Enter');
  await page.getByText('This password does not open the file.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Password of the file').fill('secret');
  await page.getByRole('button', { name: 'Check with this password' }).click();
  expect(await verdictIs('This is Q-2025-0042, revision 1, whole in itself.')).toBe(true);
});

test('another edition', async () => {
  await fresh();
  const plain = decompressed(readFileSync(issued)).toString('latin1');
  const other = withLinesOf(0.8, plain.replace(`<qw:edition>${pageEdition}<`, '<qw:edition>0<'));
  await fileInput().setInputFiles(put('other.pdf', Buffer.from(other, 'latin1')));
  expect(await verdictIs('This was drawn by another edition of Quotewright.')).toBe(true);
  await page.getByText(`Its pages are of edition 0, and this checker knows edition ${pageEdition}.`).waitFor();
});

test('the page stays usable while it checks, says how long it takes, and a check can be cancelled', async () => {
  await fresh();
  await fileInput().setInputFiles(issued);
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.waitFor();
  await page.getByRole('progressbar', { name: 'Checking' }).waitFor();
  await cancel.click();
  await page.getByText('The check was cancelled.').waitFor();
  await page.getByRole('button', { name: 'Check again' }).click();
  // A page that froze would not turn for as long as a check takes.
  const longest = await page.evaluate(async () => {
    let [last, most] = [performance.now(), 0];
    for (let turn = 0; turn < 60 && document.querySelector('progress') !== null; turn += 1) {
      await new Promise((next) => setTimeout(next, 20));
      most = Math.max(most, performance.now() - last);
      last = performance.now();
    }
    return most;
  });
  expect(longest).toBeLessThan(1000);
  expect(await verdictIs('This is Q-2025-0042, revision 1, whole in itself.')).toBe(true);
});

/** Drops files as a user does, onto what `selector` names. */
async function drop(selector: string, ...paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ name: path.slice(folder.length + 1), data: readFileSync(path).toString('base64') }));
  await page.evaluate(
    ([target, dropped]) => {
      const transfer = new DataTransfer();
      for (const { name, data } of dropped) {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.codePointAt(0) ?? 0);
        transfer.items.add(new File([bytes], name, { type: 'application/pdf' }));
      }
      const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.querySelector(target)?.dispatchEvent(event);
    },
    [selector, files] as const,
  );
}

test('files are dropped into either place, one at a time, and beside them the one to check', async () => {
  await fresh();
  await drop('.place:nth-of-type(2)', issued);
  await page.getByRole('button', { name: 'Remove contract.pdf' }).waitFor();
  await drop('footer', issued, issued);
  await page.getByText('Drop one file at a time.').waitFor();
  await drop('footer', issued);
  expect(await verdictIs('This is Q-2025-0042, revision 1 as issued, byte for byte.')).toBe(true);
  expect(page.url()).toBe(pathToFileURL(at(checkerFileName)).href);
});

test('with the keyboard alone, light and dark', async () => {
  await fresh();
  // Asked for before the keys: the browser has to know of it by the time that Enter opens one.
  const chooser = page.waitForEvent('filechooser');
  const focused = (): Promise<string | null> =>
    page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? null);
  await page.keyboard.press('Tab');
  expect(await focused()).toContain('English');
  await page.keyboard.press('Tab');
  expect(await focused()).toContain('The file to check');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(issued);
  expect(await verdictIs('This is Q-2025-0042, revision 1, whole in itself.')).toBe(true);
  expect(await page.locator('[aria-live="polite"]').textContent()).toContain('whole in itself');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
});

test('nothing was asked for but the page itself, and nothing was complained of', async () => {
  expect(new Set(await bare.asked())).toEqual(new Set([pathToFileURL(at(checkerFileName)).href]));
  expect(bare.complaints).toEqual([]);
});
