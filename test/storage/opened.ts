import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenOptions, OpenWorkspace, Workspace } from '../../src/main/storage/workspace/workspace.ts';
import { openWorkspace } from '../../src/main/storage/workspace/workspace.ts';
import { afterThisTest } from '../after-each-test.ts';

/** The path of a workspace that is not there yet, in a folder of its own. */
export function workspacePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quotewright-'));
  afterThisTest(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'workspace.sqlite');
}

export async function opening(file: string, options: Partial<OpenOptions> = {}): Promise<OpenWorkspace> {
  const outcome = await openWorkspace(file, {
    nativeBinding: undefined,
    clock: () => new Date('2026-11-22T09:00:00.000Z'),
    mayCreate: true,
    ...options,
  });
  if (outcome.ok) afterThisTest(() => outcome.workspace.close());
  return outcome;
}

/** A workspace that must open. */
export async function opened(file: string = workspacePath(), options: Partial<OpenOptions> = {}): Promise<Workspace> {
  const outcome = await opening(file, options);
  if (!outcome.ok) throw new Error(`It did not open: ${JSON.stringify(outcome.problem)}`);
  return outcome.workspace;
}
