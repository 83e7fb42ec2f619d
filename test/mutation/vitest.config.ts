import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// The tests that `npm run mutate` runs: those that say what the engine must give. The golden file is left out, as it notices every change
// and says of none why it is wrong.
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['test/domain/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
