import { defineConfig } from 'vitest/config'

// Three kinds of test. `unit` is everything that needs only Node, at the same path as the code it tests;
// `renderer` is the same for React components, in a simulated page; `e2e` drives a real browser and a real Electron,
// one file at a time, after the others.
const notUnit = ['test/e2e/**', 'test/bench/**', 'test/score/**', 'test/architecture/fixtures/**']

export default defineConfig({
  test: {
    reporters: ['default', './test/support/totals-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...notUnit, 'test/renderer/**'],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['test/support/renderer-setup.ts'],
          testTimeout: 20_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
