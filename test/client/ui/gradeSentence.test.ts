import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseWords } from '../../../client/i18n/chineseWords.ts';
import { englishWords } from '../../../client/i18n/englishWords.ts';
import type { Say } from '../../../client/i18n/useWords.ts';
import { gradeReason, gradeSentence, needText } from '../../../client/ui/gradeSentence.ts';
import { crsInputOf } from '../../../shared/grading/crs/crsInputOf.ts';
import { gradeCrs } from '../../../shared/grading/crs/gradeCrs.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../../shared/grading/defaultGradingSettings.ts';
import { gradeIcans } from '../../../shared/grading/icans/gradeIcans.ts';
import { icansInputOf } from '../../../shared/grading/icans/icansInputOf.ts';
import type { GradeAnswer } from '../../../shared/model/grading.ts';
import { aCrsAssessment, aHistory, anIcansAssessment } from '../../support/aHistory.ts';
import { anyHistory } from '../../support/anyHistory.ts';

const sayIn =
  (words: { readonly scales: Readonly<Record<string, string>> }): Say<'scales'> =>
  (key, values) => {
    const text = words.scales[key];
    if (text === undefined) throw new Error(`no words for ${key}`);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values?.[name] ?? ''));
  };
const say = sayIn(englishWords);
const LATE = { crsEstablished: false, feverModifierGivenBefore: false, dayAfterInfusion: 20 };
const WAIVED = { crsEstablished: true, feverModifierGivenBefore: true, dayAfterInfusion: 5 };
const crs = (change: object, context = WAIVED) =>
  gradeCrs(crsInputOf(aCrsAssessment({ at: '2026-03-05T08:00', ...change }), context), DEFAULT_GRADING_SETTINGS);
const icans = (change: object) =>
  gradeIcans(icansInputOf(anIcansAssessment({ at: '2026-03-05T08:00', ...change }), { ageYears: 34 }));
const FEVER = { temperature: { value: 38.6, unit: 'C' } };

describe('the sentence that explains a grade', () => {
  test.each([
    [crs(FEVER), 'Fever: 38.6 °C (from 38.0 °C on).'],
    [
      crs({ ...FEVER, hypotension: true, vasopressors: ['norepinephrine', 'vasopressin'] }),
      'One vasopressor, vasopressin not counted: norepinephrine, vasopressin. Fever: 38.6 °C (from 38.0 °C on).',
    ],
    [crs({ temperature: { value: 100.3, unit: 'F' } }, LATE), 'No fever: 37.94 °C (fever is from 38.0 °C on).'],
    [crs({ temperature: null, hypotension: null, oxygen: null }), 'Too little was looked at'],
  ] as const)('for CRS: grade $0.grade', (answer, sentence) => {
    expect(gradeReason(answer, 'CRS', say)).toContain(sentence);
  });

  test('fever that a drug took away is told beside what gives the grade', () => {
    const answer = crs({ hypotension: true, vasopressors: ['norepinephrine'] });
    expect(answer.grade).toBe(3);
    expect(gradeReason(answer, 'CRS', say)).toMatch(/^One vasopressor.*Fever is no longer required/);
  });

  test('for ICANS it names the domain that is worst, and only that', () => {
    const answer = icans({ cognition: { tool: 'ICE-score', score: 5 }, arousal: 'tactile' });
    expect(gradeReason(answer, 'ICANS', say)).toBe('Arousal: awakens only to touch.');
  });

  test.each([
    ['English', englishWords],
    ['Chinese', chineseWords],
  ] as const)('every clause of any assessment has words in %s, with every fact filled in', (_language, words) => {
    const told = sayIn(words);
    const tell = (answer: GradeAnswer, scale: 'CRS' | 'ICANS') => {
      const sentences = answer.trace.map((step) => gradeSentence(step, scale, told));
      if (answer.grade !== null) sentences.push(needText(answer.needs, told));
      sentences.push(gradeReason(answer, scale, told));
      for (const sentence of sentences) expect(sentence).not.toMatch(/\{\{|null|undefined/);
      expect(gradeReason(answer, scale, told)).not.toBe('');
    };
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(LATE, WAIVED), fc.integer({ min: 5, max: 40 }), (spec, context, age) => {
        const { crsAssessments, icansAssessments } = aHistory(spec);
        for (const { value } of crsAssessments) {
          tell(gradeCrs(crsInputOf(value, context), DEFAULT_GRADING_SETTINGS), 'CRS');
        }
        for (const { value } of icansAssessments) tell(gradeIcans(icansInputOf(value, { ageYears: age })), 'ICANS');
      }),
      { numRuns: 300 },
    );
  });
});
