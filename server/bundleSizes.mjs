import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const CORE = ['index.html', 'main.tsx', 'i18n/parts/englishFirst.ts'];
const FRAME = [...CORE, 'routes/shell/Shell.tsx'];

/** What somebody has loaded who sees no more than this: modules of the manifest, each with all it imports. */
const SCREENS = {
  'sign-in': [...CORE, 'routes/SignInRoute.tsx'],
  'alert banner, on any page': FRAME,
  overview: [...FRAME, 'routes/OverviewRoute.tsx'],
  'event form, on any page': [...FRAME, 'features/log-event/LogEventDrawer.tsx', 'i18n/parts/englishBedside.ts'],
};

const NAMED = { 'routes/shell/Shell.tsx': 'frame', 'routes/OverviewRoute.tsx': 'overview' };

/** Goal for each before the first chart. Source: [PERFORMANCE §6]. */
const GOAL_KB = 170;

/** A module that begins a file of a name of its own stands in the manifest under that name. */
function keyOf(manifest, entry) {
  if (entry in manifest) return entry;
  const name = NAMED[entry];
  const key = Object.keys(manifest).find((one) => manifest[one].name === name);
  if (name === undefined || key === undefined) throw new Error(`the build has no file for ${entry}`);
  return key;
}

/** Its JavaScript, and the words and dictionaries that is going to fetch. */
function filesOf(manifest, entries) {
  const found = new Set(entries.map((entry) => keyOf(manifest, entry)));
  for (const key of found) for (const next of manifest[key].imports ?? []) found.add(next);
  const chunks = [...found].map((key) => manifest[key]);
  return { code: chunks.map(({ file }) => file), data: [...new Set(chunks.flatMap(({ assets }) => assets ?? []))] };
}

/** Gzip size of files of the build, in kB. */
function kilobytes(clientDir, files) {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(clientDir, file))).length, 0) / 1000;
}

/** One line a screen: the gzip size of its JavaScript, and of the words (English) and dictionaries fetched beside it. */
export function bundleSizes(clientDir) {
  const manifest = JSON.parse(readFileSync(path.join(clientDir, '.vite/manifest.json'), 'utf8'));
  return Object.entries(SCREENS).map(([screen, entries]) => {
    const files = filesOf(manifest, entries);
    const kb = kilobytes(clientDir, files.code);
    const data = kilobytes(clientDir, files.data);
    const verdict = kb <= GOAL_KB ? 'met' : 'NOT MET';
    return `  ${screen}: ${kb.toFixed(1)} kB of JavaScript in ${files.code.length} files, gzip (goal ≤ ${GOAL_KB}: ${verdict}); ${data.toFixed(1)} kB of data`;
  });
}
