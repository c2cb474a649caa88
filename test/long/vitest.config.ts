import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ALL } from './runs.js';

/** The property tests in full length, some ten minutes: `npm run test:long`. `npm test` runs a tenth of them. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'long',
    include: ['test/long/**/*.test.ts'],
    provide: { runs: ALL },
    globalSetup: ['test/neo4j/global-setup.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
  },
});
