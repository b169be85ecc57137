import { describe, expect, test } from 'vitest';
import { type EnrolForm, nextNumber, readEnrol } from '../../../client/features/enrol/enrolForm.ts';

const form: EnrolForm = {
  siteId: '1',
  subjectNumber: '001-021',
  sex: 'F',
  ageYears: '34',
  doseLevel: 'DL2',
  priorAlloTransplant: 'unknown',
};
const taken = ['001-001', '001-020', '002-003'];

describe('the enrolment form', () => {
  test('C-53 holds a number and no identity', () => {
    expect(Object.keys(form).toSorted()).toEqual(
      ['ageYears', 'doseLevel', 'priorAlloTransplant', 'sex', 'siteId', 'subjectNumber'].toSorted(),
    );
  });

  test('unanswered stays unanswered', () => {
    expect(readEnrol({ ...form, ageYears: '', doseLevel: '' }, taken)).toMatchObject({
      ok: true,
      value: { ageYears: null, doseLevel: null, priorAlloTransplant: null },
    });
  });

  test.each([
    [{ subjectNumber: '001-020' }, { subjectNumber: 'taken' }],
    [{ subjectNumber: 'a b' }, { subjectNumber: 'format' }],
    [{ subjectNumber: '' }, { subjectNumber: 'required' }],
    [{ sex: '' }, { sex: 'required' }],
    [{ ageYears: '121' }, { ageYears: 'number' }],
    [{ ageYears: '3.5' }, { ageYears: 'number' }],
  ] as const)('%o is refused', (change, troubles) => {
    expect(readEnrol({ ...form, ...change }, taken)).toEqual({ ok: false, troubles });
  });

  test('the next free number follows the site’s own', () => {
    expect([nextNumber('001', taken), nextNumber('002', taken), nextNumber('003', taken)]).toEqual([
      '001-021',
      '002-004',
      '003-001',
    ]);
  });
});
