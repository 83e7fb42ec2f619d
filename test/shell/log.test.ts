import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileLog } from '../../src/main/shell/log.ts';
import { savePlacement } from '../../src/main/shell/saved-placement.ts';
import { testFolder } from '../services/running.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe.skipIf(process.platform === 'win32')('what the app notes of itself', () => {
  it('is its owner’s alone: the log, its folder, and the place of the window', () => {
    const profile = testFolder();
    fileLog(profile, false).warn('A line', { count: 1 });
    savePlacement(profile, { bounds: { x: 0, y: 0, width: 800, height: 600 }, maximized: false });
    const file = join(profile, 'logs', 'quotewright.log');
    expect(readFileSync(file, 'utf8')).toContain('A line {"count":1}');
    expect([file, join(file, '..'), join(profile, 'window.json')].map(modeOf)).toEqual(['600', '700', '600']);
  });

  it('is taken back from everybody where a former version left it open', () => {
    const logs = join(testFolder(), 'logs');
    mkdirSync(logs);
    const files = [join(logs, 'quotewright.log'), join(logs, 'quotewright.old.log')];
    for (const file of files) {
      writeFileSync(file, 'former\n');
      chmodSync(file, 0o644);
    }
    fileLog(join(logs, '..'), false).info('After');
    expect([logs, ...files].map(modeOf)).toEqual(['700', '600', '600']);
  });
});
