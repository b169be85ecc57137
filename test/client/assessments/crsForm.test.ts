import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CRS_PARTS,
  type CrsForm,
  copiedCrs,
  crsFormOf,
  crsOf,
  emptyCrs,
  isCrsForm,
  readCrs,
} from '../../../client/features/assessments/crsForm.ts';
import type { CalendarDate, PartialDateTime } from '../../../shared/model/dates.ts';
import { CrsAssessment } from '../../../shared/model/observation.ts';
import { aCrsAssessment, aHistory } from '../../support/aHistory.ts';
import { anyHistory } from '../../support/anyHistory.ts';

const clock = { today: '2026-03-20' as CalendarDate, time: '14:05', day0On: '2026-03-02' as CalendarDate };
const NOW = '2026-03-20T14:05' as PartialDateTime;
const empty = emptyCrs(clock);
const seen = (change: Partial<CrsForm>) => crsOf({ ...empty, ...change }, NOW);

describe('the CRS form', () => {
  test('starts now, with nothing looked at: missing is never "no"', () => {
    expect(readCrs(empty, clock)).toEqual({
      ok: true,
      value: aCrsAssessment({ at: NOW, temperature: null, hypotension: null, oxygen: null }),
    });
  });

  test('opening any stored look and saving it unchanged changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, (spec) => {
        for (const { value } of aHistory(spec).crsAssessments) {
          const read = readCrs(crsFormOf(value), clock);
          expect(read).toEqual({ ok: true, value: expectedOf(value) });
          if (read.ok) expect(CrsAssessment.parse(read.value)).toEqual(read.value);
        }
      }),
    );
  });

  /** A device without a flow keeps none, and room air is for nothing: the checks refuse it, the form cannot say it. */
  function expectedOf(value: CrsAssessment): CrsAssessment {
    const { oxygen } = value;
    if (oxygen === null) return value;
    const hasFlow = !['room-air', 'cpap', 'bipap', 'mechanical-ventilation'].includes(oxygen.device);
    return {
      ...value,
      oxygen: {
        device: oxygen.device,
        flowLitresPerMinute: hasFlow ? oxygen.flowLitresPerMinute : null,
        notForHypoxia: oxygen.device !== 'room-air' && oxygen.notForHypoxia,
      },
    };
  }

  test('keeps the temperature in the unit of the thermometer', () => {
    expect(seen({ temperature: '100.4', unit: 'F' }).temperature).toEqual({ value: 100.4, unit: 'F' });
  });

  test.each([
    ['a comma', { temperature: '38,6' }, { temperature: 'number' }],
    ['a word for a flow', { device: 'nasal-cannula', flow: 'two' }, { 'oxygen.flowLitresPerMinute': 'number' }],
    ['an unclear time', { at: { mode: 'at', text: 'Monday' } }, { at: 'moment' }],
  ] as const)('%s is refused at its field, not guessed at', (_what, change, troubles) => {
    expect(readCrs({ ...empty, ...change }, clock)).toEqual({ ok: false, troubles });
  });

  test('a flow typed for a cannula is not carried over to a ventilator', () => {
    expect(seen({ device: 'mechanical-ventilation', flow: '6' }).oxygen).toEqual({
      device: 'mechanical-ventilation',
      flowLitresPerMinute: null,
      notForHypoxia: false,
    });
  });

  test('a vasopressor typed and not yet added counts; the same name twice does not', () => {
    expect(seen({ vasopressors: ['norepinephrine'], otherPressor: ' terlipressin ' }).vasopressors).toEqual([
      'norepinephrine',
      'terlipressin',
    ]);
    expect(seen({ vasopressors: ['norepinephrine'], otherPressor: 'Norepinephrine' }).vasopressors).toHaveLength(1);
  });
});

describe('copying the last look', () => {
  const last = aCrsAssessment({
    at: '2026-03-19T08:00',
    hypotension: true,
    vasopressors: ['dopamine'],
    feverModifiers: ['tocilizumab'],
    note: 'yesterday',
  });
  const copied = copiedCrs(last, clock);

  test('takes over what was seen, at a new moment and without the note', () => {
    expect(crsOf(copied, NOW)).toEqual({ ...last, at: NOW, note: '' });
    expect(copied.at).toEqual({ mode: 'at', text: '2026-03-20 14:05' });
  });

  test('nothing is saved while a part waits for its "still so"', () => {
    const waiting = Object.fromEntries(CRS_PARTS.map((part) => [part, 'confirm']));
    expect(readCrs(copied, clock)).toEqual({ ok: false, troubles: waiting });
    expect(readCrs({ ...copied, copied: ['oxygen'] }, clock)).toEqual({ ok: false, troubles: { oxygen: 'confirm' } });
    expect(readCrs({ ...copied, copied: [] }, clock).ok).toBe(true);
  });
});

test('a draft is recognised after its way through the server, anything else is not', () => {
  expect(isCrsForm(JSON.parse(JSON.stringify(empty)))).toBe(true);
  expect([null, 'text', {}, { at: 1 }].some(isCrsForm)).toBe(false);
});
