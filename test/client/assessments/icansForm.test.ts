import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  copiedIcans,
  emptyIcans,
  type IcansForm,
  type IceTap,
  icansFormOf,
  icansOf,
  isIcansForm,
  OPEN_TAPS,
  RIGHT_TAPS,
  readIcans,
} from '../../../client/features/assessments/icansForm.ts';
import { iceScore } from '../../../shared/grading/icans/iceScore.ts';
import type { CalendarDate, PartialDateTime } from '../../../shared/model/dates.ts';
import { IcansAssessment } from '../../../shared/model/observation.ts';
import { aHistory, anIcansAssessment } from '../../support/aHistory.ts';
import { anyHistory } from '../../support/anyHistory.ts';

const clock = { today: '2026-03-20' as CalendarDate, time: '14:05', day0On: '2026-03-02' as CalendarDate };
const NOW = '2026-03-20T14:05' as PartialDateTime;
const empty = emptyIcans(clock, 34);
const read = (change: Partial<IcansForm>) => readIcans({ ...empty, ...change }, clock);
const cognition = (change: Partial<IcansForm>) => icansOf({ ...empty, ...change }, NOW).cognition;

describe('the ICANS form', () => {
  test('starts with nothing looked at: an untouched ICE is not a score of 0', () => {
    const value = icansOf(empty, NOW);
    expect(value).toEqual({
      ...anIcansAssessment({ at: NOW }),
      cognition: null,
      arousal: null,
      seizure: null,
      deepFocalMotorWeakness: null,
      cerebralEdema: null,
    });
  });

  test.each([
    [11, 'CAPD'],
    [12, 'ICE'],
    [null, 'ICE'],
  ] as const)('at %s years it starts with %s', (age, tool) => {
    expect(emptyIcans(clock, age).tool).toBe(tool);
  });

  test('opening any stored look and saving it unchanged changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, (spec) => {
        for (const { value } of aHistory(spec).icansAssessments) {
          expect(readIcans(icansFormOf(value), clock)).toEqual({ ok: true, value });
        }
      }),
    );
  });

  test('ten taps give their points, item by item, and come back as they were', () => {
    const anyTaps = fc.array(fc.constantFrom<IceTap>('right', 'wrong'), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(anyTaps, (taps) => {
        const value = icansOf({ ...empty, taps }, NOW);
        expect(IcansAssessment.parse(value)).toEqual(value);
        if (value.cognition?.tool !== 'ICE') throw new Error('no ICE');
        expect(iceScore(value.cognition.items)).toBe(taps.filter((tap) => tap === 'right').length);
        expect(icansFormOf(value).taps).toEqual(taps);
      }),
    );
  });

  test('a test begun and not finished cannot be saved, and forms no score', () => {
    const taps = RIGHT_TAPS.with(9, 'open');
    expect(cognition({ taps })).toBeNull();
    expect(read({ taps })).toEqual({ ok: false, troubles: { 'cognition.score': 'required' } });
    expect(read({ taps: RIGHT_TAPS }).ok).toBe(true);
    expect(read({ taps: OPEN_TAPS }).ok).toBe(true);
  });

  test.each([
    ['ICE-score', '10', { tool: 'ICE-score', score: 10 }],
    ['ICE-score', '11', null],
    ['ICE-score', '', null],
    ['CAPD', '32', { tool: 'CAPD', score: 32 }],
    ['CAPD', '33', null],
    ['CAPD', '7.5', null],
    ['unable', '', { tool: 'unable' }],
  ] as const)('%s with "%s"', (tool, score, expected) => {
    expect(cognition({ tool, score })).toEqual(expected);
    expect(read({ tool, score }).ok).toBe(expected !== null);
  });

  test('a copied look waits for both its parts', () => {
    const copied = copiedIcans(anIcansAssessment({ at: '2026-03-19T08:00', note: 'old' }), clock);
    expect(readIcans(copied, clock)).toEqual({ ok: false, troubles: { cognition: 'confirm', domains: 'confirm' } });
    expect(readIcans({ ...copied, copied: [] }, clock)).toEqual({ ok: true, value: anIcansAssessment({ at: NOW }) });
  });

  test('a draft is recognised after its way through the server, a CRS draft is not', () => {
    expect(isIcansForm(JSON.parse(JSON.stringify(empty)))).toBe(true);
    expect(isIcansForm({ at: NOW, copied: [], modifiers: [] })).toBe(false);
  });
});
