import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DltCase } from '../../../server/vectors/dlt/dltCase.ts';
import { dltSuite } from '../../../server/vectors/dlt/dltSuite.ts';
import { readVectorFile } from '../../../server/vectors/readVectorFile.ts';
import { conditionsOf } from '../../../shared/dlt/conditionsOf.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { protocolItems } from '../../../shared/dlt/protocolItems.ts';
import { exclusionSentence, ruleSentence } from '../../../shared/dlt/ruleSentence.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { PauseRule, Protocol } from '../../../shared/model/protocol.ts';
import { DltExclusion, DltRule } from '../../../shared/model/ruleLanguage.ts';

const shipped = defaultProtocol(1 as TrialId);

/** A construct, the field that says it, and a written case whose rule uses that field. */
const BY_RULE: readonly (readonly [number: number, construct: string, field: string, rule: string, caseId: string])[] =
  [
    [1, 'term, group, organ class, haematological or not', 'select.notFamilies', 'D10b', 'exclusions-13'],
    [2, 'grade threshold and its scale', 'grade.atLeast', 'D3', 'duration-03'],
    [2, 'the scale by name', 'where.scale', 'D8', 'patient-state-06'],
    [3, 'window, anchor, inclusive ends', 'window.anchor', 'D33', 'own-window-02'],
    [4, 'lasts longer than, in hours', 'unlessResolved.withinHours', 'D5', 'duration-07'],
    [4, 'lasts longer than, in calendar days', 'unlessResolved.calendarDays', 'D60', 'calendar-days-02'],
    [5, 'not down to a grade in time', 'unlessResolved.toGradeAtMost', 'D10b', 'exclusions-13'],
    [6, 'still present on a named day beyond the window', 'where.still-present', 'D6', 'named-day-03'],
    [7, 'recovery confirmed by repeat values', 'where.values', 'D50', 'repeat-values-04'],
    [8, 'dependence on support', 'where.support', 'D53', 'support-01'],
    [9, 'despite treatment', 'where.despite-treatment', 'D55', 'despite-treatment-01'],
    [10, 'attribution threshold', 'attribution.atLeast', 'D35', 'own-window-08'],
    [11, 'attribution to one of several agents', 'attribution.anyOf', 'D35', 'own-window-10'],
    [13, 'two events at the same time', 'where.together-with', 'D7b', 'together-01'],
    [14, 'relative to baseline', 'where.values', 'D52', 'baseline-relative-01'],
    [15, 'state of the patient', 'where.patient-state', 'D8', 'patient-state-01'],
    [16, 'death with its cause', 'unlessDeathByProgression', 'D1', 'deaths-01'],
    [17, 'graft-versus-host disease apart from the rest', 'select.termCodes', 'D8', 'patient-state-01'],
    [18, 'a part of the dose withheld or delayed', 'where.dose-withheld', 'D56', 'dose-withheld-03'],
    [19, 'a recorded judgement', 'where.judgement', 'D32', 'judgement-02'],
    [25, 'who decides: the committee', 'where.judgement', 'D32', 'judgement-01'],
    [26, 'strata', 'where.stratum', 'D31', 'patient-state-10'],
  ];

/** Constructs that an exclusion says. */
const BY_EXCLUSION: readonly (readonly [
  number: number,
  construct: string,
  field: string,
  id: string,
  caseId: string,
])[] = [
  [10, 'causes that are excluded', 'ifDueTo', 'X20', 'excluded-causes-01'],
  [12, 'conditional exclusion', 'ifResolved', 'X4a', 'exclusions-09'],
  [12, 'X unless Y', 'unless', 'X21', 'excluded-unless-02'],
];

/** Constructs that another part of the protocol says, with its item on screen and a written case where a patient shows it. */
const BY_PROTOCOL: readonly (readonly [
  number: number,
  construct: string,
  field: keyof Protocol,
  item: string,
  caseId: string | null,
])[] = [
  [16, 'any death in the window', 'rules', 'D1', 'deaths-07'],
  [19, 'the committee’s hook, beyond the window too', 'committeeHook', 'D12', 'committee-07'],
  [20, 'minimum dose, under-dosing, replacement', 'evaluability', 'E2', 'evaluability-07'],
  [21, 'evaluability by follow-up', 'evaluability', 'E1', 'evaluability-04'],
  [22, 'cohort rules', 'cohort', 'S2', null],
  [22, 'dose levels', 'doseLevels', 'S2', null],
  [23, 'stagger and gate', 'stagger', 'S1', null],
  [24, 'a biomarker that is no adverse event', 'pauseRules', 'P1a', null],
  [25, 'the committee decides', 'committeeHook', 'D12', 'committee-02'],
  [27, 'the version an answer was given by', 'version', 'W1', null],
];

const folder = new URL('../../vectors/dlt/', import.meta.url);
const cases = new Map(
  readdirSync(folder).flatMap((name) => {
    const file = readVectorFile(readFileSync(new URL(name, folder), 'utf8'));
    return file.cases.map(
      (one) => [(one as { id: string }).id, { one: one as Record<string, unknown>, file }] as const,
    );
  }),
);

function caseOf(id: string) {
  const found = cases.get(id);
  if (found === undefined) throw new Error(`there is no case ${id}`);
  return found;
}

function passes(id: string): boolean {
  const { one, file } = caseOf(id);
  return dltSuite.run(one, file).pass;
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], value);
}

/** `where.<kind>` names a condition, anything else a field. */
function says(rule: DltRule, field: string): boolean {
  const kind = field.startsWith('where.') ? field.slice('where.'.length) : undefined;
  if (kind === undefined) return valueAt(rule, field) !== undefined;
  return (rule.where ?? []).some((condition) => condition.kind === kind);
}

test('every construct of the reference is in one of the tables', () => {
  const numbers = new Set([...BY_RULE, ...BY_EXCLUSION, ...BY_PROTOCOL].map(([number]) => number));
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 27 }, (_one, index) => index + 1));
});

describe('a construct that a rule says', () => {
  test.each(BY_RULE)('%i %s: %s of %s in %s', (_number, _construct, field, ruleId, caseId) => {
    const read = DltCase.parse(caseOf(caseId).one);
    const rule = DltRule.parse([...read.rules, ...shipped.rules].find(({ id }) => id === ruleId));
    expect(says(rule, field)).toBe(true);
    expect(read.expect.findings?.map((finding) => finding.rule)).toContain(ruleId);
    expect(passes(caseId)).toBe(true);
    expect(ruleSentence(rule, 'en', shipped.dltWindow)).toMatch(/^\P{Script=Han}+\.$/u);
    expect(ruleSentence(rule, 'zh', shipped.dltWindow)).toMatch(/\p{Script=Han}.*。$/u);
  });
});

describe('a construct that an exclusion says', () => {
  test.each(BY_EXCLUSION)('%i %s: %s of %s in %s', (_number, _construct, field, id, caseId) => {
    const read = DltCase.parse(caseOf(caseId).one);
    const exclusion = [...read.exclusions, ...shipped.exclusions].find((one) => one.id === id)!;
    expect(valueAt(exclusion, field)).toBeDefined();
    expect(passes(caseId)).toBe(true);
    expect(exclusionSentence(exclusion, 'en')).toMatch(/^\P{Script=Han}+\.$/u);
    expect(exclusionSentence(exclusion, 'zh')).toMatch(/\p{Script=Han}.*。$/u);
  });
});

describe('a construct that another part of the protocol says', () => {
  test.each(BY_PROTOCOL)('%i %s: %s, shown as %s', (_number, _construct, field, itemId, caseId) => {
    expect(Protocol.parse(shipped)[field]).toBeDefined();
    const item = protocolItems(shipped).find(({ id }) => id === itemId);
    expect(item?.sentence.en).toMatch(/\.$/);
    expect(item?.sentence.zh).toMatch(/。$/);
    if (caseId !== null) expect(passes(caseId)).toBe(true);
  });

  test('24: a biomarker is said by a pause rule and shown in both languages', () => {
    const rule = PauseRule.parse({
      id: 'P2',
      when: {
        kind: 'measured',
        of: { source: 'sample', measurement: 'car-copies' },
        limit: { kind: 'times-earlier-patients', factor: 3 },
        days: { fromDay: 0, toDay: 28 },
      },
      wording: { en: '', zh: '' },
      origin: { kind: 'assumption', basis: '' },
    });
    const [item] = protocolItems({ ...shipped, pauseRules: [rule] }).filter(({ id }) => id === 'P2');
    expect(item?.sentence.en).toBe(
      'Infusions pause when a patient has CAR copies above 3 times the highest value of the patients before on day 0 to 28, both days included.',
    );
    expect(item?.sentence.zh).toMatch(/CAR 拷贝数.*此前受试者最高值的 3 倍.*。$/);
  });
});

/** What is easy to get wrong, and the written cases that would notice. Source: [DOMAIN §4.1]. */
const TRAPS: Readonly<Record<string, readonly string[]>> = {
  'window edge, first day': ['window-01', 'window-02', 'window-05'],
  'window edge, last day': ['window-03', 'window-04', 'own-window-02', 'own-window-03', 'deaths-10'],
  'hours against days': ['duration-06', 'duration-07', 'duration-20', 'calendar-days-01', 'calendar-days-02'],
  'exactly at the deadline': ['duration-03', 'duration-04', 'duration-05', 'infusion-hours-02', 'infusion-hours-03'],
  'duration counts from the threshold grade': ['duration-09', 'patient-state-08'],
  'one row crosses the grade twice: runs are not added up': [
    'duration-10',
    'duration-11',
    'duration-12',
    'named-day-10',
  ],
  'several rows are one episode': ['merging-01', 'merging-03', 'event-count-03', 'late-corrections-08'],
  'partial dates': ['partial-dates-01', 'partial-dates-08', 'partial-dates-10', 'named-day-13', 'window-12'],
  'missing answers stay questions': ['not-graded-01', 'attribution-05', 'deaths-03', 'repeat-values-06'],
  'ripening: what it will become, and when': ['duration-01', 'duration-02', 'exclusions-07', 'named-day-01'],
  'correction after clearance': ['late-corrections-01', 'late-corrections-03', 'attribution-08'],
  'a confirmation outlives a correction': ['late-corrections-05'],
  'death by progression': ['deaths-05', 'deaths-06'],
  'death without an event': ['deaths-07', 'deaths-11'],
  'under-dosed without DLT': ['evaluability-07', 'split-dose-06'],
  'under-dosed with DLT': ['evaluability-14', 'split-dose-07'],
  'decided after the window: day 42': ['named-day-02', 'named-day-03', 'named-day-04', 'named-day-08', 'named-day-15'],
  'split dose': ['split-dose-01', 'split-dose-02', 'split-dose-05', 'window-08', 'window-09', 'infusion-hours-04'],
  'a second part withheld': ['dose-withheld-03', 'dose-withheld-04', 'dose-withheld-05', 'dose-withheld-06'],
  'overlapping rules count once': ['duration-13', 'exclusions-03'],
  'a rule that fires is not final': ['evaluability-17', 'evaluability-18', 'committee-02', 'committee-04'],
  'last value and interpolation: only what was measured counts': ['repeat-values-05', 'repeat-values-07'],
};

describe('what is easy to get wrong', () => {
  test.each(Object.entries(TRAPS))('%s is held by written cases', (_trap, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(passes(id), id).toBe(true);
  });
});

test('every kind of condition is asked by some written case', () => {
  const kinds = [...cases.values()].flatMap(({ one }) => {
    const { rules, exclusions } = DltCase.parse(one);
    const asked = conditionsOf({
      ...shipped,
      rules: [...shipped.rules, ...rules],
      exclusions: [...shipped.exclusions, ...exclusions],
    });
    return asked.map(({ kind }) => kind);
  });
  expect([...new Set(kinds)].sort()).toEqual([
    'after-infusion',
    'despite-treatment',
    'dose-withheld',
    'event-count',
    'judgement',
    'patient-state',
    'scale',
    'still-present',
    'stratum',
    'support',
    'together-with',
    'values',
  ]);
});

test('what an exclusion excepts is read from the record: a question to a person belongs to the rule', () => {
  const exclusion = { ...shipped.exclusions[0]!, unless: [{ kind: 'stratum', ageBelow: 18 }] };
  const question = { kind: 'judgement', by: 'committee', question: { en: '', zh: '' } };
  const treated = { kind: 'despite-treatment', anyOf: ['steroid'] };
  expect(DltExclusion.safeParse(exclusion).success).toBe(true);
  for (const asked of [question, treated]) {
    expect(DltExclusion.safeParse({ ...exclusion, unless: [asked] }).success).toBe(false);
  }
});

test('calendar days are whole days', () => {
  const rule = { ...shipped.rules[0]!, unlessResolved: { toGradeAtMost: 2, withinHours: 168, calendarDays: true } };
  expect(DltRule.safeParse(rule).success).toBe(true);
  const odd = { ...rule, unlessResolved: { ...rule.unlessResolved, withinHours: 100 } };
  expect(DltRule.safeParse(odd).success).toBe(false);
  expect(DltRule.safeParse({ ...odd, unlessResolved: { toGradeAtMost: 2, withinHours: 100 } }).success).toBe(true);
});
