import { defineConfig } from 'vitest/config';

/** `fast` needs nothing but the code; `site` looks at the built site, so one build comes first. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/{unit,content,architecture,integration}/**/*.test.ts'],
          setupFiles: 'tests/support/remove-folders.ts',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{pages,e2e,a11y,security,faults}/**/*.test.ts'],
          globalSetup: 'tests/support/site-once.ts',
          setupFiles: ['tests/support/remove-folders.ts', 'tests/support/require-site.ts'],
          // Minutes, because machines are noisy: a test that hangs still fails.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
