import { defineConfig } from 'vite';

const entry = (name: string) => `${import.meta.dirname}/${name}.ts`;

/** The server's programs, bundled for plain Node; packages stay in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../dist/server',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: [
        entry('main'),
        entry('analysis/analysisWorker'),
        entry('verify'),
        entry('importCli'),
        entry('vectorsCli'),
      ],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
