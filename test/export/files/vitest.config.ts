import { defineConfig } from 'vitest/config';

const common = { root: import.meta.dirname, testTimeout: 120_000 };
/** It puts other code in the place of ours, which must not have been loaded before. */
const apart = ['other-editions.test.ts'];

// A run of its own: it needs qpdf and poppler-utils, and time.
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // A document that several files look at is made once a worker.
      { test: { ...common, name: 'files', include: ['*.test.ts'], exclude: apart, isolate: false } },
      { test: { ...common, name: 'other editions', include: apart } },
    ],
  },
});
