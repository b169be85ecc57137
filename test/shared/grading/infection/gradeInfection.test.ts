import { describe, expect, test } from 'vitest';
import {
  gradeInfection,
  gradeOfSeverity,
  INFECTION_SEVERITIES,
  type InfectionInput,
} from '../../../../shared/grading/infection/gradeInfection.ts';

const ALL = [1, 2, 3, 4, 5];
const mild: InfectionInput = { treatment: 'none', lifeThreatening: false, deathDueToInfection: false };
const grade = (change: Partial<InfectionInput>, termGrades: readonly number[] = ALL) =>
  gradeInfection({ ...mild, ...change }, termGrades);

describe('gradeInfection', () => {
  test.each([
    ['no treatment', {}, 1, 'mild'],
    ['oral treatment', { treatment: 'oral' }, 2, 'moderate'],
    ['intravenous treatment', { treatment: 'intravenous-or-invasive' }, 3, 'severe'],
    ['life-threatening, whatever the treatment', { treatment: 'none', lifeThreatening: true }, 4, 'life-threatening'],
    ['life-threatening, treatment not known', { treatment: null, lifeThreatening: true }, 4, 'life-threatening'],
    ['death', { treatment: null, deathDueToInfection: true }, 5, 'fatal'],
  ] as const)('%s', (_claim, change, expected, severity) => {
    const facts = { treatment: { ...mild, ...change }.treatment, severity };
    expect(grade(change)).toEqual({
      grade: expected,
      trace: [{ code: 'infection-pattern', met: 'met', grade: expected, facts }],
      needs: [],
    });
  });

  test('treatment not known is not gradable', () => {
    expect(grade({ treatment: null })).toEqual({
      grade: null,
      reason: 'not-assessed',
      trace: [{ code: 'treatment', met: 'unknown', grade: null, facts: {} }],
    });
  });

  test('asks whether it is life-threatening', () => {
    expect(grade({ treatment: 'oral', lifeThreatening: null })).toMatchObject({
      grade: 2,
      needs: ['life-threatening'],
    });
    expect(grade({ treatment: 'intravenous-or-invasive', lifeThreatening: null })).toMatchObject({
      grade: 3,
      needs: ['life-threatening'],
    });
    expect(grade({ lifeThreatening: null, deathDueToInfection: true })).toMatchObject({ grade: 5, needs: [] });
  });

  test.each([
    ['bacteraemia has only grade 2', 'intravenous-or-invasive', [2], 3],
    ['sepsis begins at grade 3', 'oral', [3, 4, 5], 2],
  ] as const)('%s: a person decides', (_claim, treatment, termGrades, pattern) => {
    const answer = grade({ treatment }, termGrades);
    expect(answer).toMatchObject({ grade: null, reason: 'not-graded-by-number' });
    expect(answer.trace.at(-1)).toEqual({
      code: 'grade-not-in-term',
      met: 'met',
      grade: null,
      facts: { pattern, termGrades: termGrades.join(', ') },
    });
  });
});

test('the words of other reports line up with the grades 1 to 5', () => {
  expect(INFECTION_SEVERITIES.map((severity) => [severity, gradeOfSeverity(severity)])).toEqual([
    ['mild', 1],
    ['moderate', 2],
    ['severe', 3],
    ['life-threatening', 4],
    ['fatal', 5],
  ]);
});
