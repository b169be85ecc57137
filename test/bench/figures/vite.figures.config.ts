import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = `${import.meta.dirname}/page`;

/** The pages that are measured, built as the product is. */
export default defineConfig({
  root: page,
  plugins: [react()],
  publicDir: false,
  base: './',
  build: {
    outDir: '../../../../dist/bench-figures',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    rollupOptions: { input: [`${page}/ours.html`, `${page}/theirs.html`] },
  },
});
