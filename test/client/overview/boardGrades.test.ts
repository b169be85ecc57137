import { expect, test } from 'vitest';
import { gradeShown } from '../../../client/features/overview/boardFacts.ts';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { summarise } from '../../../shared/dlt/summarise.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { BoardRow } from '../../../shared/model/views.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import { aBoardRow } from '../../support/aBoardRow.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';
import { VIEWED_AT } from '../../support/aPatientView.ts';

function shown(spec: HistorySpec) {
  const summary = summarise(assessSubject(aHistory(spec), defaultProtocol(1 as TrialId), VIEWED_AT));
  const row = { ...aBoardRow(), summary } as BoardRow;
  return TOXICITY_FAMILIES.map((family) => gradeShown(row, family));
}

test('an ongoing grade 4, a one-day grade 1, an unknown onset and a missing grade all stand on the board, each as it is', () => {
  const grades = shown({
    events: [
      { term: 'CRS', steps: [[1, '2026-03-04']], end: '2026-03-04' },
      { term: 'Neutrophil count decreased', steps: [[4, '2026-03-09']] },
      { term: 'Lung infection', steps: [[3, 'unknown']], end: '2026-03-12' },
      { term: 'Headache', steps: [[null, '2026-03-05']], end: '2026-03-06' },
    ],
  });
  expect(grades).toEqual([1, 'no-event', 4, 3, 'not-graded']);
});

test('a patient without events has none in every family; before the infusion nothing is said', () => {
  expect(shown({})).toEqual(TOXICITY_FAMILIES.map(() => 'no-event'));
  expect(shown({ infusions: [] })).toEqual(TOXICITY_FAMILIES.map(() => 'not-assessed'));
});
