import type { TermCode } from '../../shared/model/grade.ts';
import type { AdverseEvent, LabResult } from '../../shared/model/observation.ts';
import { hours } from './studyTime.ts';
import { type Teller, tellOnce } from './tell.ts';

/** A headache put right three times, and a haemoglobin value that was another patient's: something for the audit. */
export function tellCorrections(teller: Teller): void {
  const key = 'headache';
  const first: AdverseEvent = {
    kind: 'adverse-event',
    termCode: 10019211 as TermCode,
    verbatim: '头痛',
    scale: 'CTCAE 5.0',
    gradeHistory: [{ grade: 3, from: teller.time.local(7.4) }],
    end: 'ongoing',
    outcome: 'not-recovered',
    seriousness: [],
    attribution: [],
    signOf: null,
    symptomatic: true,
    narrative: '',
  };
  const milder: AdverseEvent = { ...first, gradeHistory: [{ grade: 2, from: teller.time.local(7.4) }] };
  const earlier: AdverseEvent = { ...milder, gradeHistory: [{ grade: 2, from: teller.time.local(6.8) }] };
  const judged: AdverseEvent = {
    ...earlier,
    attribution: [{ agent: 'car-t', party: 'investigator', relatedness: 'possible' }],
  };
  const ended: AdverseEvent = { ...judged, end: teller.time.local(9.3), outcome: 'recovered' };

  tellOnce(teller, 'coordinator', 7.5, key, first);
  const corrections: readonly (readonly [day: number, value: AdverseEvent, reason: string])[] = [
    [7.6, milder, 'Wrong grade chosen: daily activities were limited, self care was not'],
    [8.4, earlier, 'The night nurse had noted it before midnight'],
    [8.6, judged, 'Relation assessed at the ward round'],
    [9.5, ended, 'Event ended'],
  ];
  for (const [day, value, reason] of corrections) {
    teller.act('investigator', day, { command: 'correct', key, value, reason });
  }

  const mistaken: LabResult = {
    kind: 'lab',
    analyte: 'HGB',
    comparator: '=',
    value: 141,
    reported: '',
    unit: 'g/L',
    at: teller.time.local(9 + hours(7)),
    refLow: 115,
    refHigh: 150,
  };
  tellOnce(teller, 'coordinator', 9 + hours(10), 'mistaken-hgb', mistaken);
  teller.act('coordinator', 9 + hours(13), {
    command: 'void',
    key: 'mistaken-hgb',
    reason: "Tube labels were swapped: this is another patient's value",
  });
}
