import { describe, expect, test } from 'vitest';
import {
  BadSearchParam,
  checkedSearch,
  codeList,
  localPath,
  oneOf,
  positiveInteger,
} from '../../../client/lib/searchParams.ts';

const search = checkedSearch({ asOf: positiveInteger, view: oneOf('board', 'table') });

describe('checkedSearch', () => {
  test('what is understood is kept', () => {
    expect(search({ asOf: 12, view: 'table' })).toEqual({ asOf: 12, view: 'table' });
  });
  test('nothing asked is nothing', () => {
    expect(search({})).toEqual({});
    expect(search({ asOf: undefined })).toEqual({});
  });
  test.each([
    ['asOf', 'abc'],
    ['asOf', 0],
    ['asOf', -3],
    ['asOf', 1.5],
    ['asOf', null],
    ['view', 'Board'],
    ['unheardOf', 1],
    ['toString', 'x'],
  ])('%s=%j is an error that names it, never dropped', (name, value) => {
    expect(() => search({ [name]: value })).toThrow(BadSearchParam);
    expect(() => search({ [name]: value })).toThrow(name);
  });
});

describe('codeList', () => {
  test.each(['none', 'ANC', 'ANC.PLAT.IL6'])('%s is understood', (raw) => expect(codeList(raw)).toBe(raw));
  test.each(['', 'anc', 'ANC.', 'ANC.ANC', 'ANC,PLAT', 'none.ANC', 'A'.repeat(13), 7, null])(
    '%j is not understood',
    (raw) => expect(codeList(raw)).toBeUndefined(),
  );
});

describe('localPath', () => {
  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'trials/1', 7])(
    '%s leads away and is refused',
    (raw) => {
      expect(localPath(raw)).toBeUndefined();
    },
  );
  test('an address of our own is kept with its parameters', () => {
    expect(localPath('/trials/1?asOf=12')).toBe('/trials/1?asOf=12');
  });
});
