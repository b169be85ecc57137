import { describe, expect, test } from 'vitest';
import { findings as wordsEn } from '../../../client/i18n/en/findings.ts';
import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import type { CalendarDate, Instant } from '../../../shared/model/dates.ts';
import { Observation } from '../../../shared/model/observation.ts';
import { checkObservation } from '../../../shared/policy/checkObservation.ts';
import { aCrsAssessment, anIcansAssessment } from '../../support/aHistory.ts';

const context = {
  findTerm,
  zone: 'Asia/Shanghai',
  now: '2026-03-20T04:00:00.000Z' as Instant,
  infusedOn: '2026-03-02' as CalendarDate,
  consentOn: '2026-02-10' as CalendarDate,
};
const shortly = (value: unknown) =>
  checkObservation(Observation.parse(value), context).map((f) => `${f.ruleId} ${f.severity} ${f.path}`);
const crs = (change: object) => shortly(aCrsAssessment({ at: '2026-03-05T08:00', ...change }));
const icans = (change: object) => shortly(anIcansAssessment({ at: '2026-03-05T08:00', ...change }));
const temperature = (value: number, unit = 'C') => ({ temperature: { value, unit } });
const oxygen = (device: string, flowLitresPerMinute: number | null = null, notForHypoxia = false) => ({
  oxygen: { device, flowLitresPerMinute, notForHypoxia },
});
const nothing = { temperature: null, hypotension: null, oxygen: null };
const unseen = { cognition: null, arousal: null, seizure: null, deepFocalMotorWeakness: null, cerebralEdema: null };

describe('C-31 a look for CRS', () => {
  test.each([
    ['an ordinary one', {}, []],
    ['102 read as Celsius', temperature(102), ['CRS-01 F temperature']],
    ['102 °F', temperature(102, 'F'), []],
    ['38.6 read as Fahrenheit', temperature(38.6, 'F'), ['CRS-01 F temperature']],
    ['43 °C', temperature(43), []],
    ['43.1 °C', temperature(43.1), ['CRS-02 W temperature']],
    ['29.9 °C', temperature(29.9), ['CRS-02 W temperature']],
    ['45.1 °C', temperature(45.1), ['CRS-01 F temperature']],
    ['45 °C', temperature(45), ['CRS-02 W temperature']],
    ['44.5 °C', temperature(44.5), ['CRS-02 W temperature']],
    ['30 °C', temperature(30), []],
    ['25 °C', temperature(25), ['CRS-02 W temperature']],
    ['24.9 °C', temperature(24.9), ['CRS-01 F temperature']],
    ['nothing looked at', nothing, ['CRS-03 F temperature']],
    ['only a vasopressor', { ...nothing, vasopressors: ['dopamine'] }, []],
    ['only oxygen', { ...nothing, ...oxygen('cpap') }, []],
    ['only "no hypotension"', { ...nothing, hypotension: false }, []],
    ['room air with a flow', oxygen('room-air', 2), ['CRS-04 F oxygen']],
    ['room air for comfort', oxygen('room-air', null, true), ['CRS-04 F oxygen']],
    ['a nasal cannula without flow', oxygen('nasal-cannula'), ['CRS-05 W oxygen.flowLitresPerMinute']],
    ['a nasal cannula with flow', oxygen('nasal-cannula', 2), []],
    ['a mask without flow', oxygen('face-mask'), []],
    ['a vasopressor without hypotension', { vasopressors: ['dopamine'] }, ['CRS-06 W hypotension']],
    ['a vasopressor, pressure not judged', { hypotension: null, vasopressors: ['dopamine'] }, []],
    ['a day without time', { at: '2026-03-05' }, ['CRS-07 W at']],
    ['an hour', { at: '2026-03-05T08' }, []],
    ['before the infusion', { at: '2026-03-01T08:00' }, ['CRS-08 W at']],
    ['tomorrow', { at: '2026-03-21T08:00' }, ['DATE-01 F at']],
  ] as const)('%s', (_what, change, expected) => {
    expect(crs(change)).toEqual(expected);
  });
});

describe('C-31 a look for ICANS', () => {
  test.each([
    ['an ordinary one', {}, []],
    ['nothing looked at', unseen, ['ICN-01 F cognition']],
    ['only a sign of raised pressure', { ...unseen, raisedPressureSigns: ['papilledema'] }, []],
    ['only "no weakness"', { ...unseen, deepFocalMotorWeakness: false }, []],
    ['unarousable but awake', { cognition: { tool: 'unable' } }, ['ICN-02 W cognition']],
    ['unarousable but wakes to voice', { cognition: { tool: 'unable' }, arousal: 'voice' }, ['ICN-02 W cognition']],
    ['unarousable', { cognition: { tool: 'unable' }, arousal: 'vigorous-or-unarousable' }, []],
    ['a score of a patient hardly roused', { arousal: 'vigorous-or-unarousable' }, ['ICN-03 W arousal']],
    ['a day without time', { at: '2026-03-05' }, ['ICN-07 W at']],
    ['before the infusion', { at: '2026-03-01T08:00' }, ['ICN-08 W at']],
  ] as const)('%s', (_what, change, expected) => {
    expect(icans(change)).toEqual(expected);
  });
});

test('every finding of an assessment has a sentence', () => {
  const ids = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `CRS-0${n}`).concat([1, 2, 3, 7, 8].map((n) => `ICN-0${n}`));
  expect(ids.filter((id) => !Object.hasOwn(wordsEn, id))).toEqual([]);
});
