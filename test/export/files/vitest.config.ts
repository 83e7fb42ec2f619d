import { defineConfig } from 'vitest/config';

// A run of its own: it needs qpdf and poppler-utils, and time.
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 120_000, fileParallelism: false },
});
