import { expect, test } from 'vitest';
import { gradeIcansLooks } from '../../../../shared/grading/icans/gradeIcansLooks.ts';
import { aHistory } from '../../../support/aHistory.ts';

test('every look is graded by itself, in order of time, with the test for the age of the patient', () => {
  const score = (points: number) => ({ cognition: { tool: 'ICE-score', score: points } }) as const;
  const looks = [
    { at: '2026-03-06T08:00', ...score(2) },
    { at: '2026-03-05T08:00', ...score(8) },
  ];
  const graded = gradeIcansLooks(aHistory({ icansAssessments: looks }));
  expect(graded.map(({ recorded, answer }) => [recorded.value.at, answer.grade])).toEqual([
    ['2026-03-05T08:00', 1],
    ['2026-03-06T08:00', 3],
  ]);
  const child = aHistory({ icansAssessments: looks, subject: { ageYears: 11 } });
  expect(gradeIcansLooks(child).map(({ answer }) => answer.grade)).toEqual([null, null]);
});
