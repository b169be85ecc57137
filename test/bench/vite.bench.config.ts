import { defineConfig } from 'vite';

const entry = (name: string) => `${import.meta.dirname}/${name}.ts`;

/** The benches bundled as the product is: what is measured is what ships, not what a development loader makes of it. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../../dist/bench',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: [
        entry('run'),
        entry('support/alertServer'),
        entry('support/heavyWorker'),
        entry('../../server/analysis/analysisWorker'),
        entry('../server/week/weekWriter'),
      ],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
