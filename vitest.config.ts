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
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{pages,e2e,a11y,security,faults}/**/*.test.ts'],
          globalSetup: 'tests/support/build-once.ts',
          setupFiles: 'tests/support/require-build.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
