import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import { searchTerms } from '../../shared/grading/ctcae/searchTerms.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../shared/grading/defaultGradingSettings.ts';
import { gradeLabColumns } from '../../shared/grading/labs/gradeLabColumns.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { ObservationId, SiteId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import { aStoredEvent } from './support/aBenchTrial.ts';
import { elapsedMs, goal, growthOver, interleave, number, print, quantile } from './support/measure.ts';
import { mixedLabs } from './support/mixedLabs.ts';

const AT = '2026-03-20T08:00:00.000Z' as Instant;
const protocol = defaultProtocol(1 as TrialId);

/** A patient of the bench trial with this many events. */
function aHistory(events: number): SubjectHistory {
  const subjectId = 1 as SubjectId;
  const recorded = { subjectId, version: 1, fromSeq: 1 } as const;
  return {
    subject: {
      subjectId,
      trialId: 1 as TrialId,
      siteId: 1 as SiteId,
      subjectNumber: '001-001',
      sex: 'F',
      ageYears: 40,
      doseLevel: 'DL1',
      priorAlloTransplant: false,
    },
    zone: 'Asia/Shanghai',
    ctcaeVersion: '5.0',
    referenceRanges: [],
    adverseEvents: Array.from({ length: events }, (_, i) => ({
      ...recorded,
      observationId: (i + 2) as ObservationId,
      value: aStoredEvent(i),
    })),
    infusions: [
      {
        ...recorded,
        observationId: 1 as ObservationId,
        value: {
          kind: 'infusion',
          at: '2026-03-02T10:00' as never,
          cellsE6PerKg: 0.5,
          doseText: '',
          plannedCellsE6PerKg: 0.5,
          lot: 'LOT',
        },
      },
    ],
    treatments: [],
    labs: [],
    vitals: [],
    samples: [],
    studyEvents: [],
    crsAssessments: [],
    icansAssessments: [],
    decisions: [],
  };
}

async function assessmentsPerSecond(history: SubjectHistory, times: number): Promise<number> {
  const ms = await elapsedMs(() => {
    for (let i = 0; i < times; i++) assessSubject(history, protocol, AT);
  });
  return times / (ms / 1000);
}

/** The yardstick: the same patient through JSON and back, which every hop of a record costs at least once. */
async function copiesPerSecond(history: SubjectHistory, times: number): Promise<number> {
  const ms = await elapsedMs(() => {
    for (let i = 0; i < times; i++) JSON.parse(JSON.stringify(history));
  });
  return times / (ms / 1000);
}

const QUERIES = [
  'crs',
  'neutropnia',
  'low platelets',
  'hypotenson',
  'fev',
  'seizure',
  'alt',
  'icans',
  '发热',
  'rash ma',
];

/**
 * A million laboratory rows of 27 analytes and units in random order, each graded low and high, beside a bare pass over
 * the same values. The pass is measured in both of its forms: with the choice written as a branch, as one would, and
 * without one.
 */
async function benchLabs(): Promise<void> {
  const columns = mixedLabs(1_000_000);
  const { value } = columns;
  const beyond = new Uint8Array(value.length);
  const grade = () => elapsedMs(() => void gradeLabColumns(columns, '5.0', DEFAULT_GRADING_SETTINGS));
  const branching = () =>
    elapsedMs(() => {
      for (let i = 0; i < value.length; i++) beyond[i] = value[i]! < 40 ? 1 : 0;
    });
  const branchless = () =>
    elapsedMs(() => {
      for (let i = 0; i < value.length; i++) beyond[i] = +(value[i]! < 40);
    });
  await interleave(5, grade, branching);
  const plain = await interleave(15, grade, branching);
  const bare = await interleave(15, grade, branchless);
  print('gradeLabColumns, 1,000,000 mixed rows, CTCAE 5.0, both directions', [
    `${number(plain.a, 1)} ms; one threshold ${number(plain.b, 1)} ms, ratio ${goal(plain.ratio, 2, '<=', 6)}`,
    `one threshold without a branch ${number(bare.b, 1)} ms, ratio ${bare.ratio.toFixed(2)}`,
  ]);
}

export async function benchCore(): Promise<void> {
  const history = aHistory(40);
  await assessmentsPerSecond(history, 500);
  const assess = await interleave(
    7,
    () => assessmentsPerSecond(history, 500),
    () => copiesPerSecond(history, 500),
  );
  const growth = await growthOver(
    [20, 40, 80, 160],
    async (events) => 1 / (await assessmentsPerSecond(aHistory(events), 300)),
  );
  print('assessSubject, 40 events', [
    `${number(assess.a)}/s; a JSON copy of the same patient ${number(assess.b)}/s; ratio ${assess.ratio.toFixed(2)}`,
    `growth exponent over 20 to 160 events ${growth.toFixed(2)}`,
  ]);

  const first = await elapsedMs(() => void searchTerms('crs', 10));
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    for (const query of QUERIES) times.push(await elapsedMs(() => void searchTerms(query, 10)));
  }
  print('Term search over 837 terms', [
    `first query, index included, ${first.toFixed(1)} ms; then median ${quantile(times, 0.5).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`,
  ]);
  await benchLabs();
}
