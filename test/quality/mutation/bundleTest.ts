import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * One test file and all of our own code it needs, as one CommonJS text that can be evaluated again and again; packages
 * stay outside.
 * @param instrumented text of a source file with its switches, by absolute path
 */
export async function bundleTest(testFile: string, instrumented: ReadonlyMap<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: path.dirname(testFile),
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        transform(code, id) {
          const text = instrumented.get(id) ?? code;
          return { code: withOwnPlace(text, id), map: null };
        },
      },
    ],
    build: {
      ssr: testFile,
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  if (!('output' in result)) throw new Error(`${testFile} was not bundled at once.`);
  return result.output[0].code;
}

/** A bundle lies elsewhere; what a file looks for beside itself is found by its own place. */
function withOwnPlace(text: string, id: string): string {
  return text
    .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
}
