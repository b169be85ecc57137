import { expect, test } from 'vitest';
import { wardRound } from '../../../client/features/assessments/wardRound.ts';
import { aBoardRow } from '../../support/aBoardRow.ts';

const onDay = (number: string, day: number | null) => ({ ...aBoardRow({ number }), day });
const rows = [
  onDay('001-004', 31),
  onDay('001-003', 30),
  onDay('001-001', 0),
  onDay('001-002', 12),
  onDay('001-005', -2),
  onDay('001-006', null),
];

test('the round is everybody from the infusion to day 30, by number', () => {
  expect(wardRound(rows, '001-001')).toEqual({
    subjects: ['001-001', '001-002', '001-003'],
    place: 1,
    next: '001-002',
  });
});

test('after the last one comes nobody; whoever is not on the round starts it', () => {
  expect(wardRound(rows, '001-003')).toMatchObject({ place: 3, next: null });
  expect(wardRound(rows, '001-005')).toMatchObject({ place: null, next: '001-001' });
  expect(wardRound([], '001-001')).toEqual({ subjects: [], place: null, next: null });
});
