import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import { swimLanes, swimOutline } from '../../../shared/figures/swimLanes.ts';
import { fivePatients } from '../../support/fivePatients.ts';

const five = fivePatients();
const numbers = (order: Parameters<typeof swimLanes>[2]) =>
  swimLanes(five, NO_FILTER, order).lanes.map(({ patient }) => five.patients[patient]!.subjectNumber);
const laneOf = (number: string) =>
  swimLanes(five, NO_FILTER, 'dosing').lanes.find(({ patient }) => five.patients[patient]!.subjectNumber === number)!;

test('everybody dosed has a lane, with or without events', () => {
  expect(numbers('dosing')).toEqual(['001-001', '001-002', '001-003', '001-004']);
  expect(numbers('worst-grade')).toEqual(['001-001', '001-003', '001-004', '001-002']);
  expect(numbers('first-onset')).toEqual(['001-001', '001-003', '001-004', '001-002']);
  expect(laneOf('001-002').bars).toEqual([]);
});

test('by last change whose record changed last comes first; of equal ones the order of dosing stays', () => {
  const seqs = new Map([
    ['001-001', 3],
    ['001-002', 9],
    ['001-003', 7],
    ['001-004', 7],
  ]);
  const patients = five.patients.map((patient) => ({
    ...patient,
    lastChangeSeq: seqs.get(patient.subjectNumber) ?? 99,
  }));
  const { lanes } = swimLanes({ ...five, patients }, NO_FILTER, 'last-change');
  expect(lanes.map(({ patient }) => patients[patient]!.subjectNumber)).toEqual([
    '001-002',
    '001-003',
    '001-004',
    '001-001',
  ]);
});

test('what goes on reaches the day last followed, an event of a day has its day', () => {
  expect(laneOf('001-001').bars.map(({ from, to, ending }) => [from, to, ending])).toEqual([
    [2, 3, 'known'],
    [5, 40.5, 'ongoing'],
  ]);
});

test('a bar changes colour where its grade changes; serious and DLT stay marked', () => {
  const [crs] = laneOf('001-003').bars;
  expect(crs).toMatchObject({ grade: 3, isSerious: true, dlt: 'confirmed' });
  expect(crs!.segments).toEqual([
    { grade: 2, from: 3, to: 5 },
    { grade: 3, from: 5, to: 8 },
  ]);
});

test('an onset nobody knows is counted, not drawn', () => {
  expect(swimLanes(five, NO_FILTER, 'dosing').unplaced).toBe(1);
  expect(laneOf('001-004')).toMatchObject({ bars: [{ from: 4 }, { from: 12, grade: 0 }] });
  const { lanes, unplacedOf } = swimOutline(five, NO_FILTER, 'dosing');
  expect(lanes.map(({ patient }) => unplacedOf(patient).map((at) => five.events.grade[at]))).toEqual([[], [], [], [2]]);
});

test('nothing is drawn of somebody whose follow-up nobody knows; their events are counted', () => {
  const patients = five.patients.map((patient) =>
    patient.subjectNumber === '001-003' ? { ...patient, followedTo: Number.NaN } : patient,
  );
  const { lanes, unplaced, lastDay } = swimLanes({ ...five, patients }, NO_FILTER, 'worst-grade');
  const at = patients.findIndex(({ subjectNumber }) => subjectNumber === '001-003');
  const own = five.events.patient;
  expect(lanes.find(({ patient }) => patient === at)!.bars).toEqual([]);
  expect(unplaced).toBe(1 + Array.from(own).filter((patient) => patient === at).length);
  const { unplacedOf } = swimOutline({ ...five, patients }, NO_FILTER, 'worst-grade');
  expect(unplacedOf(at)).toHaveLength(unplaced - 1);
  expect(lastDay).toBe(40.5);
});
