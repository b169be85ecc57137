import { describe, expect, test } from 'vitest';
import { ALL_TERMS } from '../../../../shared/grading/ctcae/allTerms.ts';
import { findTerm } from '../../../../shared/grading/ctcae/findTerm.ts';
import { gradeSummary } from '../../../../shared/grading/ctcae/gradeSummary.ts';
import { gradesOf } from '../../../../shared/grading/ctcae/gradesOf.ts';
import { SUMMARIES_EN } from '../../../../shared/grading/ctcae/summaries.en.data.ts';
import { SUMMARIES_ZH } from '../../../../shared/grading/ctcae/summaries.zh.data.ts';
import { cartCodes, type PublishedTerm, publishedTerms } from './published.ts';

const published = publishedTerms();
const cart = cartCodes();
const withSummary = Object.keys(SUMMARIES_EN).map(Number);

/** Numbers of a text with the comparison before them: `<1`, `38.3`. Powers of ten and digits inside words are not numbers. */
function numbersOf(text: string): Set<string> {
  const plain = text
    .replace(/(\d),(\d{3})/g, '$1$2')
    .replace(/[×x] ?10(⁹|e9)/g, '')
    .replace(/(?<=\d) - 10e9/g, '')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=');
  const found = plain.matchAll(/(<=|>=|<|>)?\s*(?<![A-Za-z\d.])(\d+(?:\.\d+)?)(?!\d*\/mm3)/g);
  const perMm3 = plain.matchAll(/(<=|>=|<|>)?\s*(?<![A-Za-z\d.])(\d+)\/mm3/g);
  return new Set([
    ...[...found].map(([, sign = '', digits]) => sign + Number(digits)),
    // 1000/mm3 = 1.0 x 10^9/L; the first number of "4000/mm3 - 20,000/mm3" carries its unit too.
    ...[...perMm3].map(([, sign = '', digits]) => sign + Number(digits) / 1000),
  ]);
}

const criteriaOf = (term: PublishedTerm, grade: number) =>
  [term.grade_1, term.grade_2, term.grade_3, term.grade_4, term.grade_5][grade - 1] ?? '';

describe('gradeSummary', () => {
  test.skipIf(!cart)(
    'every term of the CAR-T list has its own summary for each existing grade in both languages',
    () => {
      for (const code of cart!) {
        for (const grade of gradesOf(code)) {
          expect(gradeSummary(code, grade, 'en').kind, `${code} ${grade}`).toBe('summary');
          expect(gradeSummary(code, grade, 'zh').kind, `${code} ${grade}`).toBe('summary');
        }
      }
    },
  );

  test('summaries exist for exactly the grades that exist, in both languages, and are short', () => {
    expect(Object.keys(SUMMARIES_ZH)).toEqual(Object.keys(SUMMARIES_EN));
    for (const code of withSummary) {
      expect(Object.keys(SUMMARIES_EN[code]!).map(Number), String(code)).toEqual(gradesOf(code));
      expect(Object.keys(SUMMARIES_ZH[code]!).map(Number), String(code)).toEqual(gradesOf(code));
      for (const text of [...Object.values(SUMMARIES_EN[code]!), ...Object.values(SUMMARIES_ZH[code]!)]) {
        expect(text.length, text).toBeLessThanOrEqual(110);
      }
    }
  });

  test('a summary says the same numbers in both languages', () => {
    for (const code of withSummary) {
      for (const grade of gradesOf(code)) {
        const [english, chinese] = [SUMMARIES_EN[code]![grade]!, SUMMARIES_ZH[code]![grade]!];
        expect(numbersOf(chinese), chinese).toEqual(numbersOf(english));
      }
    }
  });

  test.skipIf(!published)(
    'every bound in a summary, sign included, stands in the published criteria of that grade',
    () => {
      let bounds = 0;
      const graded = published!.filter((term) => findTerm(Number(term.meddra_code))!.scale === 'CTCAE 5.0');
      for (const term of graded) {
        const code = Number(term.meddra_code);
        if (SUMMARIES_EN[code] === undefined) continue;
        for (const grade of gradesOf(code)) {
          const text = gradeSummary(code, grade, 'en').text;
          const known = numbersOf(criteriaOf(term, grade));
          for (const bound of numbersOf(text)) {
            bounds += 1;
            expect(known.has(bound), `${term.term} ${grade}: ${bound} of "${text}"`).toBe(true);
          }
        }
      }
      expect(bounds).toBeGreaterThan(300);
    },
  );

  test.skipIf(!published)('no sentence of the published criteria is copied', () => {
    for (const term of published!) {
      for (const text of Object.values(SUMMARIES_EN[Number(term.meddra_code)] ?? {})) {
        if (text.length < 32) continue;
        for (const grade of [1, 2, 3, 4, 5]) expect(criteriaOf(term, grade)).not.toContain(text);
      }
    }
  });

  test.each([
    [10029366, 4, 'ANC <0.5 ×10⁹/L'],
    [10029366, 3, 'ANC <1.0 to 0.5 ×10⁹/L'],
    [10035528, 4, 'Platelets <25 ×10⁹/L'],
    [10016558, 3, '>40.0 °C for ≤24 hours'],
    [10021018, 3, 'K <3.0 to 2.5 mmol/L, or hospital care'],
  ] as const)('term %i grade %i reads "%s"', (code, grade, text) => {
    expect(gradeSummary(code, grade, 'en')).toEqual({ text, kind: 'summary' });
  });

  test.each([
    [10052015, 1, /no hypotension, no hypoxia/],
    [10052015, 2, /without vasopressor.*≤6 L\/min/],
    [10052015, 3, /^One vasopressor.*>6 L\/min/],
    [10052015, 4, /^Two or more vasopressors.*ventilator/],
    [10083347, 1, /^ICE 7–9/],
    [10083347, 2, /^ICE 3–6/],
    [10083347, 3, /^ICE 0–2/],
    [10083347, 4, /seizure >5 min/],
    [10018651, 2, /^MAGIC II: skin stage 3/],
    [10081409, 4, /intubation or dialysis/],
  ] as const)('term %i grade %i follows its own scale', (code, grade, words) => {
    expect(gradeSummary(code, grade, 'en').text).toMatch(words);
  });

  test('any other term answers with a general sentence for each grade', () => {
    const others = ALL_TERMS.filter((term) => SUMMARIES_EN[term.code] === undefined);
    expect(others).toHaveLength(601);
    expect(gradeSummary(others[0]!.code, 4, 'en')).toEqual({
      text: 'Life-threatening: urgent treatment needed',
      kind: 'general',
    });
    expect(gradeSummary(others[0]!.code, 5, 'zh').text).toBe('因该事件死亡');
  });

  test('on a scale that is not the term’s own its bounds are not shown', () => {
    expect(gradeSummary(10029366, 4, 'en', 'CTCAE 5.0').kind).toBe('summary');
    expect(gradeSummary(10029366, 4, 'en', 'CTCAE 6.0').kind).toBe('general');
    expect(gradeSummary(10052015, 2, 'en', 'CTCAE 5.0').kind).toBe('general');
    expect(gradeSummary(10052015, 2, 'en', 'ASTCT 2019').kind).toBe('summary');
  });
});
