// A workspace that does not open: the window names the file and the choices, and the file stays as it is.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launch } from './harness/launch.ts';

const workspace = 'workspace.quotewright';
const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'quotewright-recovery-'));
  try {
    await work(profile);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

test('a file that is no workspace is named and left alone; a new one starts beside it', async () => {
  await withProfile(async (profile) => {
    const file = join(profile, workspace);
    await writeFile(file, 'These are notes, not a workspace.\n'.repeat(200));
    const before = await hashOf(file);
    await using app = await launch({ profile });
    const { window } = app;
    window.setDefaultTimeout(10_000);
    await window.getByText(file).first().waitFor();
    await app.screenshot('recovery');
    await window.getByRole('button', { name: /new workspace/i }).click();
    await window.getByText(/A quote says what a customer commits to/).waitFor();
    expect(await hashOf(file)).toBe(before);
    await using again = await app.restart();
    await again.window.getByText(/A quote says what a customer commits to/).waitFor();
    expect(await hashOf(file)).toBe(before);
  });
});

test('a damaged workspace is named, and stays as it is while the window is open', async () => {
  await withProfile(async (profile) => {
    const file = join(profile, workspace);
    {
      await using first = await launch({ profile });
      await first.window.getByText('3 quotes').waitFor();
    }
    const bytes = await readFile(file);
    bytes.fill(0xa5, 8192, 40_960);
    await writeFile(file, bytes);
    const before = await hashOf(file);
    await using app = await launch({ profile });
    await app.window.getByText(file).first().waitFor();
    expect(await hashOf(file)).toBe(before);
    expect(await app.window.getByRole('button').count()).toBeGreaterThan(1);
  });
});
