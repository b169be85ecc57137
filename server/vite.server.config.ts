import { defineConfig } from 'vite';

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
      input: { main: 'server/main.ts', verify: 'server/verify.ts', importCli: 'server/exchange/importCli.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
