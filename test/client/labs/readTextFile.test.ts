import { expect, test } from 'vitest';
import { readTextFile } from '../../../client/features/labs/readTextFile.ts';

/** jsdom's files do not tell their bytes. */
const aFile = (...bytes: readonly number[]) =>
  ({ arrayBuffer: async () => Uint8Array.from(bytes).buffer }) as unknown as File;

test.each([
  ['UTF-8', aFile(0xe5, 0x8f, 0x91, 0xe7, 0x83, 0xad)],
  ['GB18030', aFile(0xb7, 0xa2, 0xc8, 0xc8)],
  ['UTF-16, little end first', aFile(0xff, 0xfe, 0xd1, 0x53, 0xed, 0x70)],
  ['UTF-16, big end first', aFile(0xfe, 0xff, 0x53, 0xd1, 0x70, 0xed)],
])('%s is read', async (_name, file) => {
  expect(await readTextFile(file)).toBe('发热');
});

test('a micro sign of a western spreadsheet stays one', async () => {
  expect(await readTextFile(aFile(0xb5, 0x6d, 0x6f, 0x6c))).toBe('µmol');
});
