import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    sourcemap: false,
    // The first ones that know light-dark(): for older ones it would be rewritten into something Mantine cannot switch.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  test: {
    projects: [
      {
        root: import.meta.dirname,
        test: {
          name: 'node',
          environment: 'node',
          pool: 'forks',
          setupFiles: ['test/support/propertySeed.ts'],
          include: ['test/shared/**/*.test.ts', 'test/server/**/*.test.ts', 'test/quality/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        root: import.meta.dirname,
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/client/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/propertySeed.ts', 'test/support/domSetup.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
