import { describe, expect, test } from 'vitest';
import { ALL_TERMS, allTerms } from '../../../../shared/grading/ctcae/allTerms.ts';
import { REPORTED_IN_V6_AS } from '../../../../shared/grading/ctcae/ctcaeV6.data.ts';
import { findTerm } from '../../../../shared/grading/ctcae/findTerm.ts';
import { gradeSummary } from '../../../../shared/grading/ctcae/gradeSummary.ts';
import { gradesOf } from '../../../../shared/grading/ctcae/gradesOf.ts';
import { SUMMARIES_EN } from '../../../../shared/grading/ctcae/summaries.en.data.ts';
import { SUMMARIES_ZH } from '../../../../shared/grading/ctcae/summaries.zh.data.ts';
import { SUMMARIES_V6_EN } from '../../../../shared/grading/ctcae/summariesV6.en.data.ts';
import { SUMMARIES_V6_ZH } from '../../../../shared/grading/ctcae/summariesV6.zh.data.ts';
import { cartCodes, type PublishedTerm, publishedTerms } from './published.ts';

const published = publishedTerms();
const cart = cartCodes();
const publishedV6 = publishedTerms('6.0');
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
    expect(gradeSummary(10029366, 4, 'en', 'CTCAE 6.0').text).toBe('ANC <0.1 ×10⁹/L');
    expect(gradeSummary(10052015, 2, 'en', 'CTCAE 6.0').kind).toBe('general');
    expect(gradeSummary(10021143, 1, 'en', 'CTCAE 5.0').kind).toBe('general');
    expect(gradeSummary(10052015, 2, 'en', 'CTCAE 5.0').kind).toBe('general');
    expect(gradeSummary(10052015, 2, 'en', 'ASTCT 2019').kind).toBe('summary');
  });
});

describe('gradeSummary on CTCAE 6.0', () => {
  const changed = Object.keys(SUMMARIES_V6_EN).map(Number);

  test.skipIf(!cart)('every term of the CAR-T list, or what stands for it, has a summary for each grade', () => {
    const codes = cart!.flatMap((code) =>
      findTerm(code, '6.0') === undefined ? (REPORTED_IN_V6_AS[code] ?? []) : [code],
    );
    expect(codes.length).toBeGreaterThanOrEqual(236);
    for (const code of codes) {
      const { grades, scale } = findTerm(code, '6.0')!;
      for (const grade of grades) {
        expect(gradeSummary(code, grade, 'en', scale).kind, `${code} ${grade}`).toBe('summary');
        expect(gradeSummary(code, grade, 'zh', scale).kind, `${code} ${grade}`).toBe('summary');
      }
    }
  });

  test('says what differs from 5.0 and nothing else, for grades that exist, in both languages with the same numbers', () => {
    expect(Object.keys(SUMMARIES_V6_ZH)).toEqual(Object.keys(SUMMARIES_V6_EN));
    for (const code of changed) {
      const grades = Object.keys(SUMMARIES_V6_EN[code]!).map(Number);
      expect(Object.keys(SUMMARIES_V6_ZH[code]!).map(Number)).toEqual(grades);
      for (const grade of gradesOf(code, '6.0').filter((one) => grades.includes(one))) {
        const [english, chinese] = [SUMMARIES_V6_EN[code]![grade]!, SUMMARIES_V6_ZH[code]![grade]!];
        expect(numbersOf(chinese), chinese).toEqual(numbersOf(english));
        expect(english).not.toBe(SUMMARIES_EN[code]?.[grade]);
        expect(english.length).toBeLessThanOrEqual(110);
      }
      for (const grade of grades) expect(gradesOf(code, '6.0'), String(code)).toContain(grade);
    }
  });

  test.skipIf(!publishedV6)('every bound, sign included, stands in the published 6.0 criteria of that grade', () => {
    let bounds = 0;
    for (const term of publishedV6!) {
      const code = Number(term.meddra_code);
      for (const grade of gradesOf(code, '6.0')) {
        const { text, kind } = gradeSummary(code, grade, 'en', 'CTCAE 6.0');
        const known = numbersOf(criteriaOf(term, grade));
        for (const bound of kind === 'summary' ? numbersOf(text) : []) {
          bounds += 1;
          expect(known.has(bound), `${term.term} ${grade}: ${bound} of "${text}"`).toBe(true);
        }
      }
    }
    expect(bounds).toBeGreaterThan(300);
  });

  test.skipIf(!publishedV6)('no sentence of the published criteria is copied', () => {
    for (const term of publishedV6!) {
      for (const text of Object.values(SUMMARIES_V6_EN[Number(term.meddra_code)] ?? {})) {
        if (text.length < 32) continue;
        for (const grade of [1, 2, 3, 4, 5]) expect(criteriaOf(term, grade)).not.toContain(text);
      }
    }
  });

  test('a term without a summary of its own answers with the general sentence', () => {
    const others = allTerms('6.0').filter(
      ({ code, grades, scale }) => gradeSummary(code, grades[0]!, 'en', scale).kind === 'general',
    );
    expect(others.length).toBeGreaterThan(550);
  });
});
