import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 120_000,
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/shared/**', 'src/main/services/**', 'src/main/storage/**', 'src/main/export/**'],
      reporter: ['text-summary', 'html', 'json-summary'],
      reportsDirectory: 'coverage/lines',
    },
    projects: [
      {
        test: {
          name: 'rules and services',
          include: ['test/**/*.test.ts'],
          // Windows and documents have runs of their own: they need a display or the PDF tools.
          exclude: ['test/e2e/**', 'test/export/files/**'],
          setupFiles: ['test/let-go.ts'],
          testTimeout: 120_000,
          // The files of a worker share what they import, read and compiled once: no module keeps anything that a test could see.
          isolate: false,
        },
      },
      {
        test: {
          name: 'components',
          include: ['test/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['test/renderer/components/jsdom-page.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
