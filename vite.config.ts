import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { dataFiles } from './server/dataFiles.ts';

/** What the first screens are made of: what everybody loads, the frame around every page, and the first page. */
const EVERY_SCREEN = ['main.tsx'];
const SIGN_IN = ['routes/SignInRoute.tsx'];
const FRAME = ['routes/shell/Shell.tsx', 'routes/StartRoute.tsx'];
const OVERVIEW = ['routes/OverviewRoute.tsx'];
const EVENT_FORM = ['features/log-event/LogEventDrawer.tsx'];

/** Which of their parts are used is known only once the rest has been shaken off. */
const BARREL = /node_modules\/(@mantine|@floating-ui)\//;

/** Of a few lines and used by inputs and frame alike: beside the frame's own parts they would bring it to sign-in. */
const SMALL =
  /@mantine\/hooks\/esm\/(utils|use-id|use-isomorphic-effect|use-merged-ref|use-uncontrolled)\/|client\/lib\/readData\.ts$/;

/** Of the overview and the event form alike; the overview's own file is no business of the form. */
const LAYOUT = /@mantine\/core\/esm\/components\/Group\//;

/** In this order they take what they need; a later one never holds what an earlier one imports. */
const FIRST_FILES = ['core', 'frame', 'bedside', 'overview', 'entry', 'form'] as const;
type FirstFile = (typeof FIRST_FILES)[number];

/** What of the page arrives last is data: its code begins before that, and waits for it where it needs it. */
const earlyStart: Plugin = {
  name: 'early-start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replaceAll('<script type="module"', '<script type="module" async'),
  },
};

/** What the entry begins with, before the rest is read. */
const BEGIN = { name: 'begin', priority: FIRST_FILES.length + 1, test: /vite\/preload-helper/ };

const chunkOf = new Map<string, FirstFile>();

const groupOf = (name: FirstFile, index: number) => ({
  name,
  priority: FIRST_FILES.length - index,
  test: (id: string) => (SMALL.test(id) ? 'core' : LAYOUT.test(id) ? 'bedside' : chunkOf.get(id)) === name,
});

/** A few files instead of eighty: each request of its own costs the first screens more than the few bytes it saves. */
const firstChunks: Plugin = {
  name: 'first-chunks',
  apply: 'build',
  buildEnd() {
    const reached = (entries: readonly string[]): ReadonlySet<string> => {
      const found = new Set(entries.map((entry) => path.join(import.meta.dirname, 'client', entry)));
      for (const id of found) {
        // Through a package's own index everything it has would seem to be needed.
        if (BARREL.test(id)) continue;
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) found.add(next);
      }
      return new Set([...found].filter((id) => !BARREL.test(id)));
    };
    const signIn = reached(SIGN_IN);
    const form = reached(EVENT_FORM);
    for (const id of form) chunkOf.set(id, 'form');
    for (const id of signIn) chunkOf.set(id, 'entry');
    for (const id of reached(OVERVIEW)) {
      chunkOf.set(id, signIn.has(id) ? 'core' : form.has(id) ? 'bedside' : 'overview');
    }
    for (const id of reached(FRAME)) chunkOf.set(id, signIn.has(id) ? 'core' : 'frame');
    for (const id of reached(EVERY_SCREEN)) chunkOf.set(id, 'core');
  },
};

export default defineConfig({
  root: 'client',
  plugins: [react(), dataFiles(), firstChunks, earlyStart],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    sourcemap: false,
    manifest: true,
    modulePreload: { polyfill: false },
    // The first ones that know light-dark(): for older ones it would be rewritten into something Mantine cannot switch.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: { codeSplitting: { groups: [BEGIN, ...FIRST_FILES.map(groupOf)] } },
    },
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
