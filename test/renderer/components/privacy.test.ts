// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { useAudience } from '../../../src/renderer/ui/audience.ts';
import { usePrivacy } from '../../../src/renderer/ui/privacy.ts';

const covered = (): boolean => document.documentElement.hasAttribute('data-privacy');
const { toggle } = usePrivacy.getState();

beforeEach(() => useAudience.getState().show('internal'));

test('the filter shows what a customer may see, and goes back to what was shown', () => {
  toggle();
  expect([covered(), useAudience.getState().audience]).toEqual([true, 'customer']);
  toggle();
  expect([covered(), useAudience.getState().audience]).toEqual([false, 'internal']);
  useAudience.getState().show('customer');
  toggle();
  toggle();
  expect([covered(), useAudience.getState().audience]).toEqual([false, 'customer']);
});

test('who asks for the internal view while the filter is on is told no longer that names are covered', () => {
  toggle();
  useAudience.getState().show('internal');
  expect([covered(), usePrivacy.getState().isOn]).toEqual([false, false]);
});
