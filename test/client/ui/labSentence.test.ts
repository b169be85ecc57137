import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseWords } from '../../../client/i18n/chineseWords.ts';
import { englishWords } from '../../../client/i18n/englishWords.ts';
import type { Say } from '../../../client/i18n/useWords.ts';
import { labReason, labSentence } from '../../../client/ui/labSentence.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../../shared/grading/defaultGradingSettings.ts';
import { gradeAnalyte } from '../../../shared/grading/labs/gradeAnalyte.ts';
import type { LabInput } from '../../../shared/grading/labs/labInput.ts';
import { LAB_CLAUSE_CODES } from '../../../shared/grading/labs/labRule.ts';
import { anyLab } from '../../shared/grading/labs/anyLab.ts';

const sayIn =
  (words: { readonly labReasons: Readonly<Record<string, string>> }): Say<'labReasons'> =>
  (key, values) => {
    const text = words.labReasons[key];
    if (text === undefined) throw new Error(`no words for ${key}`);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => {
      if (values?.[name] === undefined) throw new Error(`nothing for {{${name}}} in ${key}`);
      return String(values[name]);
    });
  };
const say = sayIn(englishWords);
const graded = (analyte: string, input: Partial<LabInput>, version: '5.0' | '6.0' = '5.0') =>
  gradeAnalyte(
    analyte,
    { value: null, unit: null, lln: null, uln: null, ...input },
    version,
    DEFAULT_GRADING_SETTINGS,
  ).map(({ answer }) => answer);

describe('the sentence of a laboratory grade', () => {
  test.each([
    ['ANC', { value: 0.4, unit: '10^9/L' }, 'Grade 4: 0.4 10⁹/L is < 0.5 10⁹/L.'],
    ['ALT', { value: 150, unit: 'U/L', uln: 40 }, 'Grade 2: 150 U/L is > 120 U/L (3 × upper limit).'],
    ['ALT', { value: 30, unit: 'U/L', uln: 40 }, 'Within the bounds of grade 1.'],
    ['CA', { value: 1.9, unit: 'mmol/L' }, 'Total calcium is graded only when corrected for the albumin'],
    ['PHOS', { value: 0.5, unit: 'mmol/L', lln: 0.8 }, '0.5 mmol/L lies outside the reference range (limit 0.8)'],
  ] as const)('says of %s what gives the grade', (analyte, input, sentence) => {
    expect(labReason(graded(analyte, input)[0]!, say)).toContain(sentence);
  });

  test('a limit that is not known is said, never shown as a number', () => {
    const steps = graded('ALT', { value: 30, unit: 'U/L' })[0]!.trace;
    expect(labSentence(steps[0]!, say)).toBe(
      'Grade 4 is open: whether 30 U/L is > a bound that is not known (20 × upper limit) is not known.',
    );
  });

  test('a converted unit and a baseline judged by the wrong range are told', () => {
    const baseline = { value: 1, unit: 'ukat/L', status: null };
    const [answer] = graded('ALT', { value: 2.5, unit: 'ukat/L', uln: 0.7, baseline });
    const sentences = answer!.trace.map((step) => labSentence(step, say));
    expect(sentences[0]).toBe(
      'The baseline was above its range, by the range of this result, since its own is not known.',
    );
    const [platelets] = graded('PLAT', { value: 20_000, unit: '/uL' });
    expect(labSentence(platelets!.trace[0]!, say)).toBe('The standard has no bound in /µL: converted to 20 10⁹/L.');
  });

  test.each([
    ['en', englishWords],
    ['zh', chineseWords],
  ] as const)('every clause any result can be weighed by has words, complete, in %s', (_language, words) => {
    const seen = new Set<string>();
    const told = sayIn(words);
    fc.assert(
      fc.property(anyLab, fc.constantFrom('5.0' as const, '6.0' as const), ({ analyte, input }, version) => {
        for (const { answer } of gradeAnalyte(analyte, input, version, DEFAULT_GRADING_SETTINGS)) {
          expect(labReason(answer, told)).toBeTypeOf('string');
          for (const step of answer.trace) {
            seen.add(step.code);
            expect(labSentence(step, told)).not.toMatch(/\{\{|undefined|null|NaN/);
          }
          for (const need of answer.grade === null ? [] : answer.needs) told(`need.${need}` as 'need.lln');
        }
      }),
      { numRuns: 3000 },
    );
    const described = ['albumin-corrected', 'baseline-status', 'finding-out-of-range', 'unit-converted'];
    expect([...seen].toSorted()).toEqual([...LAB_CLAUSE_CODES, ...described].toSorted());
  });
});
