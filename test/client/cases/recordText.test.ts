import { beforeAll, describe, expect, test } from 'vitest';
import { recordText } from '../../../client/features/cases/recordText.ts';
import type { Say } from '../../../client/i18n/useWords.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import { sayIn } from '../../support/sayIn.ts';

const measured = { comparator: '=', value: 20, reported: '', unit: '10^9/L', at: '2026-04-29T07:00' };

describe('what a record says in a line', () => {
  let en: Say<'vocabulary'>;
  let zh: Say<'vocabulary'>;
  beforeAll(async () => {
    en = await sayIn('en', 'vocabulary');
    zh = await sayIn('zh', 'vocabulary');
  });

  test.each([
    [{ kind: 'lab', analyte: 'PLAT', ...measured }, 'Platelets 20 10⁹/L · 2026-04-29 07:00'],
    [
      { kind: 'sample', measurement: 'car-copies', ...measured, comparator: '<', value: 100, unit: 'copies/µg' },
      'CAR copies < 100 copies/µg · 2026-04-29 07:00',
    ],
    [
      {
        kind: 'adverse-event',
        termCode: 10035528,
        gradeHistory: [
          { grade: 3, from: '2026-04-24' },
          { grade: null, from: 'unknown' },
        ],
      },
      'Platelet count decreased: 3 (2026-04-24) → not graded (date unknown)',
    ],
    [
      {
        kind: 'treatment',
        treatment: 'steroid',
        name: 'dexamethasone',
        dose: '10 mg',
        start: '2026-04-24',
        end: 'ongoing',
      },
      'Corticosteroid dexamethasone 10 mg · 2026-04-24 – ongoing',
    ],
    [{ kind: 'infusion', at: '2026-04-25', cellsE6PerKg: 2, doseText: '' }, '2 ×10⁶/kg · 2026-04-25'],
    [{ kind: 'infusion', at: '2026-04-25', cellsE6PerKg: null, doseText: '54 mg' }, '54 mg · 2026-04-25'],
    [{ kind: 'study-event', event: 'death', at: 'unknown', detail: '' }, 'Death · date unknown'],
    [{ kind: 'crs-assessment', at: '2026-04-25T08:00' }, '2026-04-25 08:00'],
  ])('%j', (value, expected) => {
    expect(recordText(value as unknown as Observation, en, 'en')).toBe(expected);
  });

  test('in Chinese', () => {
    const value = { kind: 'lab', analyte: 'PLAT', ...measured } as unknown as Observation;
    expect(recordText(value, zh, 'zh')).toMatch(/^\p{Script=Han}+ 20 10⁹\/L · 2026-04-29 07:00$/u);
  });
});
