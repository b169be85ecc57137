import { expect, test } from 'vitest';
import { eventsByPatient } from '../../../shared/figures/eventsByPatient.ts';
import { NO_FILTER, selectFor } from '../../../shared/figures/figureFilter.ts';
import { selectionOf } from '../../../shared/figures/selectionOf.ts';
import { fivePatients } from '../../support/fivePatients.ts';

test('what is remembered is what would be selected, for each data and each filter', () => {
  const [five, others] = [fivePatients(), fivePatients()];
  const serious = { ...NO_FILTER, seriousOnly: true };
  for (const data of [five, others, five]) {
    for (const filter of [NO_FILTER, serious, serious, NO_FILTER]) {
      expect(selectionOf(data, filter)).toEqual(selectFor(data, filter));
    }
  }
  expect(selectionOf(five, serious)).toBe(selectionOf(five, serious));
});

test('the events of a patient are found in any order of the rows', () => {
  const five = fivePatients();
  const patient = [3, 0, 3, 1, 0, 3];
  const eachOf = eventsByPatient({ ...five, events: { ...five.events, patient } });
  const found = five.patients.map((_, at) => {
    const own: number[] = [];
    eachOf(at, (event) => own.push(event));
    return own;
  });
  expect(found).toEqual([[1, 4], [3], [], [0, 2, 5], []]);
});
