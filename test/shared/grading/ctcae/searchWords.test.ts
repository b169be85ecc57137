import { expect, test } from 'vitest';
import { isChinese, searchWords } from '../../../../shared/grading/ctcae/searchWords.ts';

test.each([
  ['low', ['decreased', 'decrease', 'reduced', 'lowered', 'drop']],
  ['high', ['increased', 'increase', 'elevated', 'elevation', 'raised']],
  ['hemorrhage', ['bleed', 'bleeding']],
])('%s is found by %j', (word, said) => {
  for (const one of said) expect(searchWords(`platelets ${one}`)).toEqual(['platelets', word]);
});

test('what is said of every grade tells no term from another; Chinese is one word a run', () => {
  expect(searchWords('severe fall of the level to grade 4')).toEqual(['fall', '4']);
  expect(searchWords('血小板 low')).toEqual(['血小板', 'low']);
  expect(['㐀', '鿿', '血'].map(isChinese)).toEqual([true, true, true]);
  expect(['a', 'ω', '㏿', 'a血'].map(isChinese)).toEqual([false, false, false, false]);
});
