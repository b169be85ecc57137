import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** Every text file git would carry, new ones included, whose path matches. */
export function textFiles(matching: RegExp): readonly TextFile[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 16e6 })
    .split('\0')
    .filter((file) => matching.test(file) && existsSync(path.join(ROOT, file)))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

/** `file:line: text` of every line a pattern hits. */
export function linesMatching(files: readonly TextFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}
