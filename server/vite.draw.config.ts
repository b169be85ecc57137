import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The first look of a screen, drawn by the server: the screens' own code, bundled for plain Node with all it needs. */
export default defineConfig({
  root: `${import.meta.dirname}/../client`,
  publicDir: false,
  plugins: [react()],
  ssr: { noExternal: true },
  build: {
    ssr: 'drawFirst.tsx',
    target: 'node20',
    outDir: '../dist/draw',
    emptyOutDir: true,
    minify: false,
  },
});
