import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Windows and documents have runs of their own: they need a display or the PDF tools.
    exclude: ['test/e2e/**', 'test/export/files/**'],
    testTimeout: 30_000,
  },
});
