import { expect, test } from 'vitest';
import { byImportance } from '../../../client/features/patient/byImportance.ts';
import { whileItLasted } from '../../../client/features/patient/whileItLasted.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { aHistory } from '../../support/aHistory.ts';
import { aPatientView } from '../../support/aPatientView.ts';

const view: PatientView = {
  ...aPatientView(
    aHistory({
      events: [
        { term: 'Headache', steps: [[2, '2026-03-05']], end: '2026-03-07' },
        { term: 'CRS', steps: [[2, '2026-03-04']], end: '2026-03-06' },
        { term: 'Neutrophil count decreased', steps: [[4, '2026-03-09']] },
        { term: 'Nausea', steps: [[null, 'unknown']], end: '2026-03-06' },
      ],
      crsAssessments: [
        { at: '2026-03-05T08:00', temperature: { value: 39, unit: 'C' } },
        { at: '2026-03-12T08:00', temperature: { value: 37, unit: 'C' } },
      ],
    }),
  ),
  cases: [{ episodeKey: 'r2', state: 'confirmed' } as DltCase],
};

test('events are walked by importance: a confirmed DLT before a worse grade, what is not graded last', () => {
  expect(byImportance(view).map(({ observationId }) => observationId)).toEqual([2, 3, 1, 4]);
});

test('a syndrome shows the looks taken while it lasted and no others; an unknown onset claims nothing', () => {
  const [headache, crs, , nausea] = view.history.adverseEvents;
  expect(whileItLasted(crs!, view).assessments.map(({ value }) => 'at' in value && value.at)).toEqual([
    '2026-03-05T08:00',
  ]);
  expect(whileItLasted(headache!, view).assessments).toEqual([]);
  expect(whileItLasted(nausea!, view)).toEqual({ assessments: [], treatments: [] });
});
