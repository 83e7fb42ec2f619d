import { defineConfig } from 'vitest/config';
import { hasDisplay } from '../../scripts/system/display.ts';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: ['harness/prepare.ts'],
    setupFiles: ['harness/own-display.ts'],
    // Windows take focus from each other: two at once where each has a display of its own, one on a person's.
    maxWorkers: hasDisplay() ? 1 : 2,
    // A real window on a busy machine is late at times. A second try is counted and named at the end of `npm test`: whoever sees one mends it.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
