import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_EXPEDITED_SETTINGS } from '../../../shared/expedited/defaultExpeditedSettings.ts';
import { evaluateSusar } from '../../../shared/expedited/evaluateSusar.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { SusarAnswer } from '../../../shared/model/expedited.ts';
import type { TermCode } from '../../../shared/model/grade.ts';
import type {
  AdverseEvent,
  Attribution,
  Relatedness,
  SeriousnessCriterion,
} from '../../../shared/model/observation.ts';
import { ReferenceSafetyList } from '../../../shared/model/referenceSafety.ts';
import { OUTCOMES, RELATEDNESS, SERIOUSNESS_CRITERIA } from '../../../shared/model/vocabulary.ts';
import { anEvent, CRS, HYPOTENSION, ICANS } from '../../support/anEvent.ts';

const ZONE = 'Asia/Shanghai';
const TERMS = {
  CRS,
  ICANS,
  hypotension: HYPOTENSION,
  neutropenia: 10029366 as TermCode,
  thrombocytopenia: 10035528 as TermCode,
} as const;

const FIRST: ReferenceSafetyList = {
  version: '1',
  validFrom: '2026-01-01' as CalendarDate,
  expected: [
    { select: { family: 'CRS' }, highestGrade: 3, fatalExpected: false },
    { select: { termCodes: [ICANS] }, highestGrade: 4, fatalExpected: true },
    { select: { family: 'haematological' }, highestGrade: 4, fatalExpected: false },
    { select: { termCodes: [TERMS.thrombocytopenia] }, highestGrade: 2, fatalExpected: false },
  ],
};
const SECOND: ReferenceSafetyList = {
  version: '2',
  validFrom: '2026-06-01' as CalendarDate,
  expected: [{ select: { termCodes: [CRS] }, highestGrade: 4, fatalExpected: false }],
};
const LISTS = [SECOND, FIRST];

interface EventSpec {
  readonly term?: keyof typeof TERMS;
  readonly grades?: readonly (readonly [number | null, string])[];
  readonly outcome?: AdverseEvent['outcome'];
  readonly seriousness?: AdverseEvent['seriousness'];
  readonly investigator?: Relatedness | null;
  readonly sponsor?: Relatedness | null;
  readonly lymphodepletion?: Relatedness;
}
interface Vector {
  readonly claim: string;
  readonly event: EventSpec;
  readonly susar: SusarAnswer['susar'];
  readonly grave?: string;
  readonly versions?: readonly (string | null)[];
  readonly trace?: readonly string[];
}

function eventOf(spec: EventSpec): AdverseEvent {
  const opinion = (party: Attribution['party'], relatedness: Relatedness | null | undefined): readonly Attribution[] =>
    relatedness === null ? [] : [{ agent: 'car-t', party, relatedness: relatedness ?? 'possible' }];
  const grades = (spec.grades ?? [[3, '2026-03-05']]) as readonly (readonly [number, string])[];
  return anEvent(TERMS[spec.term ?? 'hypotension'], grades, 'ongoing', {
    seriousness: spec.seriousness === undefined ? ['hospitalisation'] : spec.seriousness,
    ...(spec.outcome && { outcome: spec.outcome }),
    attribution: [
      ...opinion('investigator', spec.investigator),
      ...opinion('sponsor', spec.sponsor),
      ...(spec.lymphodepletion
        ? [{ agent: 'lymphodepletion', party: 'sponsor', relatedness: spec.lymphodepletion } as const]
        : []),
    ],
  });
}

const vectors = (JSON.parse(readFileSync('test/vectors/expedited/susar.json', 'utf8')) as { cases: readonly Vector[] })
  .cases;

describe('evaluateSusar', () => {
  test('the lists are what the record would hold', () => {
    for (const list of LISTS) expect(ReferenceSafetyList.parse(list)).toEqual(list);
  });

  test.each(vectors)('$claim', ({ event, susar, grave, versions, trace }) => {
    const answer = evaluateSusar(eventOf(event), LISTS, ZONE);
    const steps = answer.trace.map(({ code, met }) => `${code} ${met}`);
    expect(answer.susar).toBe(susar);
    if (grave !== undefined) expect(answer.fatalOrLifeThreatening).toBe(grave);
    if (trace !== undefined) expect(steps).toEqual(expect.arrayContaining([...trace]));
    if (versions !== undefined) {
      const looked = answer.trace.filter(({ code }) => code === 'unexpected').map(({ facts }) => facts.version);
      expect(looked).toEqual(versions);
    }
  });

  test('the trace carries what was found', () => {
    const { trace } = evaluateSusar(eventOf({ term: 'CRS', grades: [[4, '2026-03-05']], sponsor: null }), LISTS, ZONE);
    expect(trace).toEqual([
      { code: 'serious', met: 'met', facts: { criteria: 'hospitalisation' } },
      { code: 'fatal', met: 'not-met', facts: { grade: 4, outcome: 'not-recovered' } },
      { code: 'life-threatening', met: 'not-met', facts: {} },
      { code: 'suspected-by-investigator', met: 'met', facts: { relatedness: 'possible', atLeast: 'possible' } },
      { code: 'suspected-by-sponsor', met: 'unknown', facts: { relatedness: 'not-assessed', atLeast: 'possible' } },
      { code: 'unexpected', met: 'met', facts: { version: '1', grade: 4, highestGrade: 3, fatalExpected: 'no' } },
    ]);
  });

  test('the worst of several grades and every criterion are named', () => {
    const grades = [
      [null, '2026-03-05'],
      [2, '2026-03-06'],
      [4, '2026-03-07'],
      [3, '2026-03-08'],
    ] as const;
    const { trace } = evaluateSusar(eventOf({ grades, seriousness: ['hospitalisation', 'disability'] }), LISTS, ZONE);
    expect(trace[0]!.facts).toEqual({ criteria: 'hospitalisation disability' });
    expect(trace[1]!.facts.grade).toBe(4);
    expect(evaluateSusar(eventOf({ grades: [[null, '2026-03-05']] }), LISTS, ZONE).trace[1]!.facts.grade).toBeNull();
  });

  test('an onset late in the evening belongs to the day at the site', () => {
    const evening = eventOf({ term: 'CRS', grades: [[4, '2026-05-31T23:59']] });
    const after = eventOf({ term: 'CRS', grades: [[4, '2026-06-01T00:00']] });
    expect([evening, after].map((event) => evaluateSusar(event, LISTS, ZONE).susar)).toEqual(['yes', 'no']);
  });

  test('of several entries for one term the widest counts', () => {
    const narrow = { select: { termCodes: [HYPOTENSION] }, highestGrade: 2, fatalExpected: true } as const;
    const wide = { select: { termCodes: [CRS, HYPOTENSION] }, highestGrade: 3, fatalExpected: false } as const;
    for (const expected of [
      [narrow, wide],
      [wide, narrow],
    ]) {
      const { susar, trace } = evaluateSusar(eventOf({ outcome: 'fatal' }), [{ ...FIRST, expected }], ZONE);
      expect(susar).toBe('no');
      expect(trace.at(-1)!.facts).toEqual({ version: '1', grade: 3, highestGrade: 3, fatalExpected: 'yes' });
    }
    expect(evaluateSusar(eventOf({}), [{ ...FIRST, expected: [narrow] }], ZONE).susar).toBe('yes');
  });

  test('which agents are suspect, and from which word on, are settings', () => {
    const event = eventOf({ investigator: 'unlikely', sponsor: 'unrelated', lymphodepletion: 'possible' });
    const settings = DEFAULT_EXPEDITED_SETTINGS;
    const susar = (change: Partial<typeof settings>) =>
      evaluateSusar(event, LISTS, ZONE, { ...settings, ...change }).susar;
    expect(susar({})).toBe('no');
    expect(susar({ suspectedFrom: 'unlikely' })).toBe('yes');
    expect(susar({ suspectAgents: ['car-t', 'lymphodepletion'] })).toBe('yes');
  });

  test('of two versions from the same day the later entered holds', () => {
    const replaced = { ...SECOND, version: '1b', validFrom: FIRST.validFrom };
    const event = eventOf({ term: 'CRS', grades: [[4, '2026-03-05']] });
    expect(evaluateSusar(event, [FIRST, replaced], ZONE).susar).toBe('no');
    expect(evaluateSusar(event, [replaced, FIRST], ZONE).susar).toBe('yes');
  });
});

const anyEvent: fc.Arbitrary<EventSpec> = fc.record({
  term: fc.constantFrom(...(Object.keys(TERMS) as (keyof typeof TERMS)[])),
  grades: fc.array(
    fc.tuple(
      fc.constantFrom(null, 1, 2, 3, 4, 5),
      fc.constantFrom('unknown', '2025-12', '2026', '2026-05-31', '2026-06-01', '2026-06-02T09:00'),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  outcome: fc.constantFrom(...OUTCOMES),
  seriousness: fc.option(fc.uniqueArray(fc.constantFrom<SeriousnessCriterion>(...SERIOUSNESS_CRITERIA)), { nil: null }),
  investigator: fc.constantFrom(...RELATEDNESS, null),
  sponsor: fc.constantFrom(...RELATEDNESS, null),
});
const RANK = { no: 0, undecided: 1, yes: 2 } as const;
const rankOf = (spec: EventSpec) => RANK[evaluateSusar(eventOf(spec), LISTS, ZONE).susar];
const ANSWERED = RELATEDNESS.filter((opinion) => opinion !== 'not-assessed');

describe('properties of the SUSAR answer', () => {
  test('C-40 whatever one party says, a suspicion of the other is never downgraded', () => {
    fc.assert(
      fc.property(anyEvent, fc.constantFrom<Relatedness>('possible', 'probable', 'definite'), (spec, suspicion) => {
        const suspected = (change: EventSpec) => evaluateSusar(eventOf({ ...spec, ...change }), LISTS, ZONE).suspected;
        expect(suspected({ investigator: suspicion })).toBe('met');
        expect(suspected({ sponsor: suspicion })).toBe('met');
      }),
    );
  });

  test('more causality never turns the answer towards no', () => {
    fc.assert(
      fc.property(
        anyEvent,
        fc.constantFrom<'investigator' | 'sponsor'>('investigator', 'sponsor'),
        fc.nat(ANSWERED.length - 1),
        fc.nat(ANSWERED.length - 1),
        (spec, party, one, other) => {
          const weaker = rankOf({ ...spec, [party]: ANSWERED[Math.min(one, other)]! });
          expect(rankOf({ ...spec, [party]: ANSWERED[Math.max(one, other)]! })).toBeGreaterThanOrEqual(weaker);
        },
      ),
    );
  });

  test('one more criterion or a fatal outcome never turns the answer towards no', () => {
    fc.assert(
      fc.property(anyEvent, fc.constantFrom<SeriousnessCriterion>(...SERIOUSNESS_CRITERIA), (spec, criterion) => {
        const answered = { ...spec, seriousness: spec.seriousness ?? [] };
        const more = { ...answered, seriousness: [...answered.seriousness, criterion] };
        expect(rankOf(more)).toBeGreaterThanOrEqual(rankOf(answered));
        expect(rankOf({ ...answered, outcome: 'fatal' })).toBeGreaterThanOrEqual(rankOf(answered));
      }),
    );
  });

  test('an answer to an open question never overturns a decided case', () => {
    fc.assert(
      fc.property(
        anyEvent,
        fc.constantFrom(...ANSWERED),
        fc.array(fc.constantFrom(...SERIOUSNESS_CRITERIA)),
        (spec, opinion, criteria) => {
          const before = rankOf(spec);
          if (before === RANK.undecided) return;
          const open = (value: Relatedness | null | undefined) => value === null || value === 'not-assessed';
          const answered = {
            ...spec,
            seriousness: spec.seriousness ?? criteria,
            ...(open(spec.sponsor) && { sponsor: opinion }),
            ...(open(spec.investigator) && { investigator: opinion }),
          };
          const contradictsOutcome = criteria.includes('death') && spec.seriousness === null;
          if (!contradictsOutcome) expect(rankOf(answered)).toBe(before);
        },
      ),
    );
  });
});
