import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: ['harness/prepare.ts'],
    // Windows take focus from each other, and two cores serve one Electron at a time.
    fileParallelism: false,
    maxWorkers: 1,
    // A real window on a busy machine is late at times. A second try is counted and named at the end of `npm test`: whoever sees one mends it.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
