import { defineConfig } from 'vitest/config';

// A run of its own: it needs qpdf and poppler-utils, and time.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 120_000,
    // A document that several files look at is made once a worker.
    isolate: false,
    maxWorkers: '100%',
  },
});
