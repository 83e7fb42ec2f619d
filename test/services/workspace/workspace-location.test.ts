import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chosenFile, syncedBy } from '../../../src/main/services/workspace/workspace-location.ts';
import { testFolder } from '../running.ts';

it('the folder of a workspace tells that a service syncs them', () => {
  expect(syncedBy('/home/a/Dropbox/w.sqlite')).toBe('Dropbox');
  expect(syncedBy('/Users/a/OneDrive - Tallow AI/w.sqlite')).toBe('OneDrive');
  expect(syncedBy('/home/a/dropboxes/w.sqlite')).toBeNull();
});

it('another workspace counts only where its name reads', () => {
  const folder = testFolder();
  const usual = join(folder, 'workspace.sqlite');
  expect(chosenFile(usual)).toBeNull();
  writeFileSync(join(folder, 'workspace-location.json'), '{"file":');
  expect(chosenFile(usual)).toBeNull();
});
