import { describe, expect, test } from 'vitest';
import { chosenLanguage } from '../../../shared/model/screenLanguage.ts';

describe('the language chosen in a browser', () => {
  test.each([
    ['vigil.language=zh', 'zh'],
    ['a=b; vigil.language=en; c=d', 'en'],
    ['vigil.language=zh; vigil.session=x', 'zh'],
    ['', undefined],
    [undefined, undefined],
    ['vigil.language=fr', undefined],
    ['vigil.language=zhx', undefined],
    ['not-vigil.language=zh', undefined],
    ['vigilxlanguage=zh', undefined],
  ])('%s: %s', (cookies, language) => {
    expect(chosenLanguage(cookies)).toBe(language);
  });
});
