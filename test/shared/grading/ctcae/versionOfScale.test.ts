import { expect, test } from 'vitest';
import { versionOfScale } from '../../../../shared/grading/ctcae/versionOfScale.ts';
import { GRADING_SCALES } from '../../../../shared/model/vocabulary.ts';

test('of all scales two are a CTCAE version', () => {
  expect(GRADING_SCALES.flatMap((scale) => versionOfScale(scale) ?? [])).toEqual(['5.0', '6.0']);
  expect(versionOfScale('CTCAE 5.0')).toBe('5.0');
  expect(versionOfScale('CTCAE 6.0')).toBe('6.0');
  expect(versionOfScale('ASTCT 2019')).toBeUndefined();
});
