import { expect, test } from 'vitest';
import { hasDisplay } from '../../scripts/system/display.ts';

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
] as const)('on %s with %o', (platform, environment, has) => {
  expect(hasDisplay(environment, platform)).toBe(has);
});
