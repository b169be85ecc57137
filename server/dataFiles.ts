import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Plugin, runnerImport } from 'vite';

const ROOT = path.join(import.meta.dirname, '..');

/** What is loaded as data, and the modules it stands in: in the built screens each set is one JSON file. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  'words-en-first': ['client/i18n/parts/englishFirst.ts'],
  'words-en-bedside': ['client/i18n/parts/englishBedside.ts'],
  'words-en-rest': ['client/i18n/parts/englishRest.ts'],
  'words-zh-first': ['client/i18n/parts/chineseFirst.ts'],
  'words-zh-bedside': ['client/i18n/parts/chineseBedside.ts'],
  'words-zh-rest': ['client/i18n/parts/chineseRest.ts'],
  terms: ['ctcaeV5', 'ctcaeV6', 'zhNames'].map((name) => `shared/grading/ctcae/${name}.data.ts`),
  synonyms: ['shared/grading/ctcae/synonyms.data.ts'],
  'summaries-en': ['summaries.en', 'summariesV6.en'].map((name) => `shared/grading/ctcae/${name}.data.ts`),
  'summaries-zh': ['summaries.zh', 'summariesV6.zh'].map((name) => `shared/grading/ctcae/${name}.data.ts`),
};

const PREFIX = '\0data-file:';

const setOf = new Map(
  Object.entries(SETS).flatMap(([set, files]) => files.map((file) => [path.join(ROOT, file), set] as const)),
);

/** One name for each export, whatever other modules of the set call theirs. */
async function exportsOf(file: string): Promise<Record<string, unknown>> {
  const { module } = await runnerImport<Record<string, unknown>>(file, { configFile: false, logLevel: 'silent' });
  const exported = { ...module };
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(exported)), exported)) {
    throw new Error(`${path.relative(ROOT, file)} holds something that JSON cannot say`);
  }
  return exported;
}

/**
 * Words and dictionaries are data: the built screens fetch them as JSON, which costs a browser a fraction of what the same
 * lines cost as a program. The sources stay typed modules, read as such by the server and by tests.
 */
export function dataFiles(): Plugin {
  return {
    name: 'data-files',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? id : null),
    async load(id) {
      if (id.startsWith(PREFIX)) {
        const set = id.slice(PREFIX.length);
        const all = await Promise.all((SETS[set] ?? []).map((file) => exportsOf(path.join(ROOT, file))));
        const source = JSON.stringify(Object.assign({}, ...all));
        const file = this.emitFile({ type: 'asset', name: `${set}.json`, source });
        return [
          `import { readData } from ${JSON.stringify(path.join(ROOT, 'client/lib/readData.ts'))};`,
          `export const data = await readData(import.meta.ROLLUP_FILE_URL_${file});`,
        ].join('\n');
      }
      const set = setOf.get(id);
      if (set === undefined) return null;
      for (const file of SETS[set] ?? []) this.addWatchFile(path.join(ROOT, file));
      const names = Object.keys(await exportsOf(id));
      return [
        `import { data } from ${JSON.stringify(PREFIX + set)};`,
        ...names.map((name) => `export const ${name} = data.${name};`),
      ].join('\n');
    },
  };
}
