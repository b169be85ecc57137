import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkVectorFile } from '../../../server/vectors/checkVectorFile.ts';
import { SUITES } from '../../../server/vectors/suites.ts';

const FOLDER = resolve(import.meta.dirname, '../../vectors');

const check = (name: string, text: string) => checkVectorFile(name, text, SUITES);
const aCase = (schema: string, testCase: object) =>
  check('own.json', JSON.stringify({ schema, cases: [{ id: 'a', ...testCase }] }))[0]!;

describe('the vectors of the scales', () => {
  test.each([
    ['crs-astct.json', 35],
    ['icans-astct.json', 36],
    ['icaht-neutrophil.json', 37],
    ['carhematotox-score.json', 16],
    ['iechs-components.json', 11],
    ['tls-cairo-bishop.json', 12],
    ['agvhd-magic.json', 23],
  ])('%s: all %i cases hold', (name, count) => {
    const lines = check(name, readFileSync(join(FOLDER, name), 'utf8'));
    expect(lines.filter(({ pass }) => !pass)).toEqual([]);
    expect(lines).toHaveLength(count);
  });
});

describe('a case of a scale', () => {
  test.each([
    ['crs-case v1', { temperatureC: 39 }, { expectedGrade: 2 }],
    ['icans-case v1', { iceScore: 9, arousal: 'spontaneous' }, { expectedGrade: 2 }],
    ['icaht-case v1', { phase: 'early', anc: [{ day: 3, perUl: 400 }] }, { expectedGrade: 4 }],
    ['icaht-case v1', { phase: 'late', windowEndDay: 100, anc: [{ day: 40, perUl: 400 }] }, { expectedGrade: 0 }],
    ['CAR-HEMATOTOX', { platelets10e9L: 200 }, { expected: { score: 0 } }],
    ['laboratory picture -> which IEC-HS', { ferritinNgMl: 5 }, { expected: { ferritinCriterion: true } }],
    ['laboratory values within the window', { potassium: 6 }, { expected: { grade: 0 } }],
    ['organ findings -> MAGIC', { rashBsaPercent: 10 }, { expected: { skin: 2 } }],
  ])('of %s fails, without a reason, when the answer is another: %j', (schema, input, expected) => {
    expect(aCase(schema, { input, ...expected })).toEqual(expect.objectContaining({ pass: false }));
    expect(aCase(schema, { input, ...expected })).not.toHaveProperty('reason');
  });

  test.each([
    ['crs-case v1', { input: { temperatureC: 'warm' }, expectedGrade: 1 }, /input.temperatureC/],
    ['crs-case v1', { input: { oxygen: { device: 'snorkel' } }, expectedGrade: 1 }, /input.oxygen.device/],
    ['icans-case v1', { input: { iceScore: 11 }, expectedGrade: 0 }, /input.iceScore/],
    ['icaht-case v1', { input: { phase: 'later', anc: [] }, expectedGrade: 0 }, /input.phase/],
    ['CAR-HEMATOTOX', { input: {}, expected: {} }, /expects nothing/],
    ['organ findings -> MAGIC', { input: {}, expected: { spleen: 1 } }, /spleen/],
    ['laboratory values within the window', { input: { seizureGrade: 1 }, expected: { grade: 1 } }, /seizureGrade/],
    ['laboratory picture -> which IEC-HS', { expected: { ferritinCriterion: true } }, /input/],
  ])('of %s that cannot be read fails with the reason: %j', (schema, testCase, reason) => {
    expect(aCase(schema, testCase)).toMatchObject({ id: 'a', pass: false, reason: expect.stringMatching(reason) });
  });

  test('says "not looked at" by null, and then nothing is graded 0', () => {
    const looked = { temperatureC: 38.5, hypotension: null, oxygen: null };
    expect(aCase('crs-case v1', { input: looked, expectedGrade: 1 }).pass).toBe(true);
    expect(aCase('crs-case v1', { input: { temperatureC: null }, expectedGrade: null }).pass).toBe(true);
    expect(aCase('icans-case v1', { input: { ageYears: 30 }, expectedGrade: null }).pass).toBe(true);
    expect(aCase('CAR-HEMATOTOX', { input: { ancPerUl: 100 }, expected: null }).pass).toBe(true);
  });
});
