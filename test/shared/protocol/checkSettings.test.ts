import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { type PauseRule, Protocol } from '../../../shared/model/protocol.ts';
import { checkSettings } from '../../../shared/protocol/checkSettings.ts';
import { isApprovable, isStorable, validateProtocol } from '../../../shared/protocol/validateProtocol.ts';

const P = defaultProtocol(1 as TrialId);
const found = (protocol: Protocol) =>
  checkSettings(protocol).map(({ ruleId, severity, path }) => `${ruleId} ${severity} ${path}`);
const cohort = (change: Partial<Protocol['cohort']>): Protocol => ({ ...P, cohort: { ...P.cohort, ...change } });
const boundary = (change: Partial<Protocol['cohort']['boundary']>) =>
  cohort({ boundary: { ...P.cohort.boundary, ...change } });
const handling = (change: Partial<Protocol['caseHandling']>): Protocol => ({
  ...P,
  caseHandling: { ...P.caseHandling, ...change },
});
const expedited = (change: Partial<Protocol['expedited']>): Protocol => ({
  ...P,
  expedited: { ...P.expedited, ...change },
});
const region = (change: Partial<Protocol['expedited']['regions'][number]>) =>
  expedited({ regions: [{ ...P.expedited.regions[0]!, ...change }] });
const pause = (when: PauseRule['when'], change: Partial<PauseRule> = {}): Protocol => ({
  ...P,
  pauseRules: [{ id: 'P2', when, wording: { en: 'x', zh: '某' }, origin: { kind: 'protocol', basis: '' }, ...change }],
});
const reported = { kind: 'reported', by: 'committee' } as const;
const measured = {
  kind: 'measured',
  of: { source: 'lab', analyte: 'FERRITIN' },
  limit: { kind: 'absolute', value: 10_000, unit: 'ug/L' },
  days: { fromDay: 0, toDay: 28 },
} as const;
const lead = { name: 'Li Wei', email: 'li.wei@example.org' };
const NOT = Number.NaN;

describe('the settings of a protocol', () => {
  test('as shipped have nothing wrong with them', () => {
    expect(found(P)).toEqual([]);
    const { stagger: _s, committeeHook: _h, pauseRules: _p, ...bare } = P;
    expect(found(bare)).toEqual([]);
  });

  test.each<[claim: string, protocol: Protocol, finding: string]>([
    [
      'a dose level without a name',
      { ...P, doseLevels: [{ name: ' ', cellsE6PerKg: 1 }] },
      'PRO-31 F doseLevels.0.name',
    ],
    [
      'a name that is too long',
      { ...P, doseLevels: [{ name: 'x'.repeat(21), cellsE6PerKg: 1 }] },
      'PRO-31 F doseLevels.0.name',
    ],
    [
      'no dose typed yet',
      { ...P, doseLevels: [{ name: 'A', cellsE6PerKg: NOT }] },
      'PRO-01 F doseLevels.0.cellsE6PerKg',
    ],
    ['a dose of nothing', { ...P, doseLevels: [{ name: 'A', cellsE6PerKg: 0 }] }, 'PRO-26 F doseLevels.0.cellsE6PerKg'],
    [
      'a distance of more than a year',
      { ...P, stagger: { ...P.stagger!, daysBetweenPatients: 366 } },
      'PRO-26 F stagger.daysBetweenPatients',
    ],
    [
      'a next group before the last patient',
      { ...P, stagger: { ...P.stagger!, nextGroupAfterDay: -1 } },
      'PRO-26 F stagger.nextGroupAfterDay',
    ],
    [
      'a stagger without words',
      { ...P, stagger: { ...P.stagger!, wording: { en: '', zh: '某' } } },
      'PRO-13 F stagger.wording.en',
    ],
    [
      'a committee hook without Chinese words',
      { ...P, committeeHook: { ...P.committeeHook!, wording: { en: 'x', zh: '' } } },
      'PRO-13 F committeeHook.wording.zh',
    ],
    ['no group size', cohort({ groupSize: NOT }), 'PRO-01 F cohort.groupSize'],
    ['a group of nobody', cohort({ groupSize: 0 }), 'PRO-26 F cohort.groupSize'],
    ['more at a dose than any trial has', cohort({ maximumPerLevel: 61 }), 'PRO-26 F cohort.maximumPerLevel'],
    ['a target nobody aims at', cohort({ targetRate: 0.61 }), 'PRO-26 F cohort.targetRate'],
    ['an interval that is too wide', cohort({ interval: { below: 0.21, above: 0 } }), 'PRO-26 F cohort.interval.below'],
    ['the same above', cohort({ interval: { below: 0, above: 0.21 } }), 'PRO-26 F cohort.interval.above'],
    ['a cutoff that gives up at once', cohort({ eliminationCutoff: 0.5 }), 'PRO-26 F cohort.eliminationCutoff'],
    ['nobody may be pending', cohort({ maximumPendingShare: 0 }), 'PRO-26 F cohort.maximumPendingShare'],
    ['a guess that is certain', cohort({ skeleton: [0.1, 1] }), 'PRO-26 F cohort.skeleton.1'],
    ['CRM without guesses', cohort({ design: 'crm' }), 'PRO-32 F cohort.skeleton'],
    ['CRM with guesses that fall', cohort({ design: 'crm', skeleton: [0.2, 0.2, 0.3] }), 'PRO-32 F cohort.skeleton'],
    ['no prior', boundary({ priorAlpha: 0 }), 'PRO-26 F cohort.boundary.priorAlpha'],
    ['the same for β', boundary({ priorBeta: 101 }), 'PRO-26 F cohort.boundary.priorBeta'],
    ['a stop before anybody', boundary({ minimumPatients: 0 }), 'PRO-26 F cohort.boundary.minimumPatients'],
    ['a comparison that mostly stops', boundary({ comparisonAlpha: 0.6 }), 'PRO-26 F cohort.boundary.comparisonAlpha'],
    ['a pause id of another form', pause(reported, { id: 'pause 2' }), 'PRO-28 F pauseRules.0.id'],
    ['a pause without words', pause(reported, { wording: { en: '', zh: '某' } }), 'PRO-13 F pauseRules.0.wording.en'],
    ['days not typed yet', pause({ kind: 'related-death', withinDays: NOT }), 'PRO-01 F pauseRules.0.when.withinDays'],
    ['no DLT at all', pause({ kind: 'dlts-among-first', dlts: 0, patients: 3 }), 'PRO-26 F pauseRules.0.when.dlts'],
    [
      'among the first nobody',
      pause({ kind: 'dlts-among-first', dlts: 1, patients: 0 }),
      'PRO-26 F pauseRules.0.when.patients',
    ],
    [
      'a rate above certainty',
      pause({ kind: 'dlt-probability', rateAbove: 1, probabilityAbove: 0.8 }),
      'PRO-26 F pauseRules.0.when.rateAbove',
    ],
    [
      'a probability of one',
      pause({ kind: 'dlt-probability', rateAbove: 0.3, probabilityAbove: 1 }),
      'PRO-26 F pauseRules.0.when.probabilityAbove',
    ],
    [
      'a term nobody knows',
      pause({ kind: 'events', select: { termCodes: [10000001] }, gradeAtLeast: 4, count: 2 }),
      'PRO-05 F pauseRules.0.when.select',
    ],
    ['no event', pause({ kind: 'events', select: {}, gradeAtLeast: 4, count: 0 }), 'PRO-26 F pauseRules.0.when.count'],
    [
      'no limit',
      pause({ ...measured, limit: { kind: 'absolute', value: NOT, unit: '' } }),
      'PRO-01 F pauseRules.0.when.limit.value',
    ],
    [
      'a multiple of nothing',
      pause({ ...measured, limit: { kind: 'times-earlier-patients', factor: 0 } }),
      'PRO-26 F pauseRules.0.when.limit.factor',
    ],
    [
      'days that end before they begin',
      pause({ ...measured, days: { fromDay: 5, toDay: 4 } }),
      'PRO-04 F pauseRules.0.when.days.toDay',
    ],
    ['no wait', handling({ acknowledgeWithinMinutes: 0 }), 'PRO-26 F caseHandling.acknowledgeWithinMinutes'],
    ['a quiet of minus a day', handling({ quietAfterDays: -1 }), 'PRO-26 F caseHandling.quietAfterDays'],
    [
      'two steps at once',
      handling({ steps: [60, 60].map((afterMinutes) => ({ afterMinutes, to: 'role' as const })) }),
      'PRO-29 F caseHandling.steps.1.afterMinutes',
    ],
    [
      'a step not typed yet',
      handling({ steps: [{ afterMinutes: NOT, to: 'role' }] }),
      'PRO-01 F caseHandling.steps.0.afterMinutes',
    ],
    ['a lead without a name', handling({ trialLead: { ...lead, name: ' ' } }), 'PRO-30 F caseHandling.trialLead.name'],
    [
      'a lead nobody can reach',
      handling({ trialLead: { ...lead, email: 'li' } }),
      'PRO-30 F caseHandling.trialLead.email',
    ],
    ['no hours to the sponsor', expedited({ siteToSponsorHours: 0 }), 'PRO-26 F expedited.siteToSponsorHours'],
    ['due soon in a year', expedited({ dueSoonHours: 721 }), 'PRO-26 F expedited.dueSoonHours'],
    ['nothing suspected', expedited({ suspectAgents: [] }), 'PRO-02 F expedited.suspectAgents'],
    [
      'no days for a region',
      region({ fatalOrLifeThreateningDays: 0 }),
      'PRO-26 F expedited.regions.0.fatalOrLifeThreateningDays',
    ],
    ['other days not typed', region({ otherDays: NOT }), 'PRO-01 F expedited.regions.0.otherDays'],
    ['a completion of nothing', region({ completionDays: 0 }), 'PRO-26 F expedited.regions.0.completionDays'],
    [
      'a follow-up of more than a year',
      region({ relevantFollowUpDays: 366 }),
      'PRO-26 F expedited.regions.0.relevantFollowUpDays',
    ],
  ])('%s', (_claim, protocol, finding) => {
    expect(found(protocol)).toEqual([finding]);
    expect(isApprovable(validateProtocol(protocol))).toBe(false);
    // What the schema refuses must be told before it is sent.
    if (!Protocol.safeParse(JSON.parse(JSON.stringify(protocol))).success) {
      expect(isStorable(validateProtocol(protocol))).toBe(false);
    }
  });

  test('two levels or two pauses of one name are told at both', () => {
    const levels = ['DL1', 'DL1'].map((name) => ({ name, cellsE6PerKg: 1 }));
    expect(found({ ...P, doseLevels: levels })).toEqual(['PRO-31 F doseLevels.0.name', 'PRO-31 F doseLevels.1.name']);
    const [first] = pause(reported).pauseRules!;
    expect(found({ ...P, pauseRules: [first!, first!] })).toEqual([
      'PRO-08 F pauseRules.0.id',
      'PRO-08 F pauseRules.1.id',
    ]);
  });

  test.each<[claim: string, protocol: Protocol]>([
    ['CRM with a rising guess a level', cohort({ design: 'crm', skeleton: [0.1, 0.2, 0.3] })],
    ['guesses that another design does not use', cohort({ skeleton: [0.3, 0.2] })],
    ['a measured value against a fixed limit', pause(measured)],
    ['a lead who can be reached', handling({ trialLead: lead })],
    ['a region without completion and follow-up', region({ completionDays: null, relevantFollowUpDays: null })],
  ])('%s is nothing to put right', (_claim, protocol) => {
    expect(found(protocol)).toEqual([]);
    expect(Protocol.parse(protocol)).toEqual(protocol);
  });
});
