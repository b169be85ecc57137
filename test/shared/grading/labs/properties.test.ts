import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_GRADING_SETTINGS } from '../../../../shared/grading/defaultGradingSettings.ts';
import { findAnalyte } from '../../../../shared/grading/labs/findAnalyte.ts';
import { gradeAnalyte, type TermGrade } from '../../../../shared/grading/labs/gradeAnalyte.ts';
import { gradeLabColumns } from '../../../../shared/grading/labs/gradeLabColumns.ts';
import type { LabInput } from '../../../../shared/grading/labs/labInput.ts';
import { LAB_TERMS, type LabTermEntry } from '../../../../shared/grading/labs/labTerms.data.ts';
import { convertUnit } from '../../../../shared/grading/units/convertUnit.ts';
import type { UnitCode } from '../../../../shared/grading/units/quantities.data.ts';
import { readUnit, unitsOf } from '../../../../shared/grading/units/readUnit.ts';
import type { CtcaeVersion } from '../../../../shared/model/grade.ts';
import type { GradeAnswer, GradingSettings } from '../../../../shared/model/grading.ts';
import { type AnyLab, anyLab } from './anyLab.ts';
import { columnsOf } from './columnsOf.ts';

const STRICT: GradingSettings = { ...DEFAULT_GRADING_SETTINGS, unknownBaseline: 'not-gradable' };
const anyVersion = fc.constantFrom<CtcaeVersion>('5.0', '6.0');
const anySettings = fc.constantFrom(DEFAULT_GRADING_SETTINGS, STRICT);
const measured = anyLab.filter(({ input }) => input.value !== null);

const grades = ({ analyte, input }: AnyLab, version: CtcaeVersion, settings = DEFAULT_GRADING_SETTINGS) =>
  gradeAnalyte(analyte, input, version, settings);
const withInput = (lab: AnyLab, change: Partial<LabInput>): AnyLab => ({ ...lab, input: { ...lab.input, ...change } });

describe('a worse observation never lowers a grade', () => {
  test('of two results that differ in value alone the one further out has the same grade or a worse one', () => {
    fc.assert(
      fc.property(measured, fc.double({ min: 1, max: 30, noNaN: true }), anyVersion, (lab, factor, version) => {
        const value = lab.input.value!;
        const isLow = (one: TermGrade) => one.direction === 'low';
        const [inner, up, down] = [value, value * factor, value / factor].map((one) =>
          grades(withInput(lab, { value: one, comparator: '=' }), version),
        );
        for (const [at, { answer, direction }] of inner!.entries()) {
          const outer = (direction === 'low' ? down : up)![at]!;
          expect(isLow(outer)).toBe(direction === 'low');
          if (answer.grade === null || answer.grade === 0) continue;
          const isElsewhere = outer.answer.grade === null && outer.answer.reason === 'report-as-AKI-or-CKD';
          expect(isElsewhere || outer.answer.grade! >= answer.grade).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['onAnticoagulation'],
    ['symptomatic'],
    ['interventionIndicated'],
    ['physiologicConsequences'],
    ['transfusionIndicated'],
    ['bleeding'],
  ] as const)('%s makes no grade milder', (flag) => {
    fc.assert(
      fc.property(measured, anyVersion, (lab, version) => {
        const stated = (fact: boolean) =>
          grades(withInput(lab, { flags: { ...lab.input.flags, [flag]: fact } }), version);
        const [no, yes] = [stated(false), stated(true)];
        for (const [at, { answer }] of no.entries()) {
          if (answer.grade !== null && yes[at]!.answer.grade !== null) {
            expect(yes[at]!.answer.grade!).toBeGreaterThanOrEqual(answer.grade);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('missing never becomes 0', () => {
  const isUnmarkedZero = (answer: GradeAnswer) => answer.grade === 0 && answer.needs.length === 0;
  /** A range without a lower limit has no "low", so that its loss is a statement; the status of the baseline is given. */
  const lossOf: Readonly<Record<string, Partial<LabInput>>> = {
    value: { value: null },
    unit: { unit: null },
    lln: { lln: null },
    uln: { uln: null },
    baseline: { baseline: null },
    facts: { flags: {} },
    albumin: { albumin: null },
  };

  test.each(Object.keys(lossOf))(
    'without its %s a result of grade 1 or more is never a 0 that needs nothing',
    (name) => {
      fc.assert(
        fc.property(measured, anyVersion, anySettings, (lab, version, settings) => {
          fc.pre(lab.input.baseline?.status !== null);
          const before = grades(lab, version, settings);
          const after = grades(withInput(lab, lossOf[name]!), version, settings);
          for (const [at, { answer }] of before.entries()) {
            if (answer.grade !== null && answer.grade > 0) expect(isUnmarkedZero(after[at]!.answer)).toBe(false);
          }
        }),
        { numRuns: 1000 },
      );
    },
  );

  test('where an unknown baseline is not to be graded, its loss never makes a 0 at all', () => {
    fc.assert(
      fc.property(measured, anyVersion, (lab, version) => {
        const before = grades(lab, version, STRICT);
        const after = grades(withInput(lab, { baseline: null }), version, STRICT);
        for (const [at, { answer }] of before.entries()) {
          if (answer.grade !== null && answer.grade > 0) expect(after[at]!.answer.grade).not.toBe(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a value that is only known to lie beyond another', () => {
  test('is graded with what holds for every value it may be', () => {
    const compared = measured.filter(({ input }) => input.comparator !== '=' && input.value! > 0);
    fc.assert(
      fc.property(compared, fc.double({ min: 0, max: 3, noNaN: true }), anyVersion, (lab, away, version) => {
        const { value, comparator } = lab.input;
        const isDown = comparator === '<' || comparator === '<=';
        const real = isDown ? value! / (1.001 + away) : value! * (1.001 + away);
        const exact = grades(withInput(lab, { value: real, comparator: '=' }), version);
        for (const [at, { answer }] of grades(lab, version).entries()) {
          const { answer: ofReal } = exact[at]!;
          if (answer.grade === null || ofReal.grade === null) continue;
          expect(ofReal.grade).toBeGreaterThanOrEqual(answer.grade);
          if (!answer.needs.includes('exact-value')) expect(ofReal.grade).toBe(answer.grade);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('units', () => {
  /** Stretches between the bounds two units print for one grade: some printed bounds are rounded, not converted. */
  function gaps(
    analyte: string,
    version: CtcaeVersion,
    a: UnitCode,
    b: UnitCode,
  ): readonly (readonly [number, number])[] {
    const terms = Object.values<LabTermEntry>(LAB_TERMS).filter(({ analytes }) => analytes.includes(analyte));
    return terms.flatMap(({ rules }) => {
      const rule = rules[version];
      if (typeof rule === 'string') return [];
      const absolute = [...rule.clauses.flatMap(({ bounds }) => bounds)].filter((bound) => bound.of === 'absolute');
      return absolute.flatMap(({ by }) => {
        const inA = by[a] ?? convertUnit(analyte, by[rule.units[0]!]!, rule.units[0]!, a)!;
        const inB = convertUnit(analyte, by[b] ?? convertUnit(analyte, by[rule.units[0]!]!, rule.units[0]!, b)!, b, a)!;
        return [[Math.min(inA, inB) * (1 - 1e-9), Math.max(inA, inB) * (1 + 1e-9)] as const];
      });
    });
  }

  test('the same result in another unit has the same grade, outside the gaps between bounds rounded apart', () => {
    const inTwoUnits = measured.chain((lab) =>
      fc.record({ lab: fc.constant(lab), to: fc.constantFrom(...unitsOf(findAnalyte(lab.analyte)!.quantity)) }),
    );
    fc.assert(
      fc.property(inTwoUnits, anyVersion, ({ lab, to }, version) => {
        const read = readUnit(lab.analyte, lab.input.unit);
        fc.pre(read.kind === 'known' && lab.analyte !== 'CA' && lab.analyte !== 'HGB');
        const from = (read as { unit: UnitCode }).unit;
        const three = (one: number | null) => (one === null ? null : Number(one.toPrecision(3)));
        const { value, lln, uln, baseline } = lab.input;
        const one = withInput(lab, {
          value: three(value),
          lln: three(lln),
          uln: three(uln),
          baseline: baseline ? { ...baseline, value: three(baseline.value) } : null,
        });
        fc.pre(
          !gaps(lab.analyte, version, from, to).some(
            ([a, b]) => three(value)! >= a && three(value)! <= b && a * (1 + 3e-9) < b,
          ),
        );
        const inOther = (number: number | null) =>
          number === null ? null : convertUnit(lab.analyte, number, from, to);
        const other = withInput(one, {
          value: inOther(one.input.value),
          unit: to,
          lln: inOther(one.input.lln),
          uln: inOther(one.input.uln),
        });
        const bare = (graded: readonly TermGrade[]) => graded.map(({ answer: { grade } }) => grade);
        const baselineIn = one.input.baseline ? { ...one.input.baseline, unit: from } : null;
        expect(bare(grades(withInput(other, { baseline: baselineIn }), version))).toEqual(bare(grades(one, version)));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('order', () => {
  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyLab, { minLength: 2, maxLength: 30 }), anyVersion, (labs, version) => {
        const there = gradeLabColumns(columnsOf(labs), version, DEFAULT_GRADING_SETTINGS);
        const back = gradeLabColumns(columnsOf(labs.toReversed()), version, DEFAULT_GRADING_SETTINGS);
        expect([...back.low].toReversed()).toEqual([...there.low]);
        expect([...back.high].toReversed()).toEqual([...there.high]);
      }),
    );
  });
});
