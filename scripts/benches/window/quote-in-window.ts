import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningApp } from '../../electron/running-app.ts';
import { runApp } from '../../electron/running-app.ts';
import { contractOfPages } from '../contract-of-pages.ts';

/** The app with a quote open whose contract has so many pages, and which was given another title: there is a change to undo. */
export async function quoteInWindow(pages: number): Promise<RunningApp> {
  const { quote } = await contractOfPages(pages);
  const app = await runApp();
  try {
    const { page, profile } = app;
    const [json, pdf] = [join(profile, 'bench.quote.json'), join(profile, 'draft.pdf')];
    await writeFile(json, JSON.stringify(quote));
    await app.answerDialogs({ open: { json }, save: { pdf } });
    await page.getByText('3 quotes').waitFor();
    await page.keyboard.press('ControlOrMeta+o');
    await page.getByRole('region', { name: 'Summary' }).waitFor();
    await page.getByLabel('Title', { exact: true }).fill('Another title');
    await page.getByText(/^Saved \d/).waitFor();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Opens the preview, until what is in sight is drawn. */
export async function openPreview({ page }: RunningApp): Promise<void> {
  await page.getByRole('tab', { name: /Approve/ }).click();
  await page.getByRole('button', { name: 'Show the preview' }).click();
  await previewIsDrawn({ page });
}

/** Waits until every page in sight is of the last change. */
export async function previewIsDrawn({ page }: Pick<RunningApp, 'page'>): Promise<void> {
  await page.locator('[aria-label="Pages of the document"][aria-busy="false"] canvas').first().waitFor();
}
