import { defaultProtocol } from '../../../../shared/dlt/defaultProtocol.ts';
import { EVENT_FLAG, type FigureData, type FigurePatient } from '../../../../shared/figures/figureData.ts';
import type { FiguresView } from '../../../../shared/figures/figuresView.ts';
import { reviveFigureData } from '../../../../shared/figures/reviveFigureData.ts';
import { type PackedFigureData, packFigureData } from '../../../../shared/figures/wire/packFigureData.ts';
import { familyOf } from '../../../../shared/grading/ctcae/familyOf.ts';
import type { CalendarDate, Instant } from '../../../../shared/model/dates.ts';
import type { TermCode } from '../../../../shared/model/grade.ts';
import type { SubjectId, TrialId } from '../../../../shared/model/ids.ts';
import { type BenchEvent, DOSE_LEVELS, FOLLOWED_TO, levelOf, numberOf } from './benchRows.ts';

const TRIAL = 1 as TrialId;

/** What the server would send for these events: plain columns, in which what is not known is null. */
export function figuresViewFor(events: readonly BenchEvent[]): FiguresView & { readonly data: PackedFigureData } {
  const protocol = {
    ...defaultProtocol(TRIAL),
    doseLevels: DOSE_LEVELS.map((name, at) => ({ name, cellsE6PerKg: at + 1 })),
  };
  return {
    trial: {
      trialId: TRIAL,
      registryId: 'BENCH',
      sponsorProtocolId: '',
      title: 'Drawing speed',
      sponsor: '',
      plannedSubjects: 20,
      ctcaeVersion: '5.0',
      simulated: true,
    },
    protocol,
    asOf: { seq: 1, at: '2026-03-02T00:00:00.000Z' as Instant, past: false },
    patients: new Set(events.map(({ patient }) => patient)).size,
    data: packFigureData(reviveFigureData(figureDataFor(events))),
  };
}

export function figureDataFor(events: readonly BenchEvent[]): FigureData {
  const count = (events.at(-1)?.patient ?? -1) + 1;
  // In order of dosing: level by level.
  const order = Array.from({ length: count }, (_, at) => at).toSorted((a, b) =>
    levelOf(a) < levelOf(b) ? -1 : levelOf(a) > levelOf(b) ? 1 : a - b,
  );
  const placeOf = new Int32Array(count);
  for (const [place, patient] of order.entries()) placeOf[patient] = place;
  const sorted = events.toSorted((a, b) => placeOf[a.patient]! - placeOf[b.patient]!);
  const codes = [...new Set(sorted.map(({ term }) => term.code))];
  const termAt = new Map(codes.map((code, at) => [code, at]));
  const socOf = new Map(sorted.map(({ term }) => [term.code, term.soc]));
  const column = (pick: (event: BenchEvent, at: number) => number | null) => sorted.map(pick) as number[];
  return {
    patients: order.map(patientFor),
    doseLevels: DOSE_LEVELS,
    terms: codes.map((termCode) => ({
      termCode: termCode as TermCode,
      socCode: socOf.get(termCode)!,
      family: familyOf(termCode),
    })),
    events: {
      patient: column(({ patient }) => placeOf[patient]!),
      term: column(({ term }) => termAt.get(term.code)!),
      grade: column(({ grade }) => grade),
      derivedGrade: column(() => 0),
      flags: column(flagsOf),
      onset: column(({ onset }) => onset),
      onsetLatest: column(({ onset }) => onset + 1),
      end: column(({ end }) => end),
      source: column((_, at) => at + 1),
      segmentStart: [...sorted.keys(), sorted.length],
      segmentGrade: column(({ grade }) => grade),
      segmentFrom: column(({ onset }) => onset),
    },
  };
}

const flagsOf = ({ related, serious, end }: BenchEvent): number =>
  (related ? EVENT_FLAG.related : 0) | (serious ? EVENT_FLAG.serious : 0) | (end === null ? EVENT_FLAG.ongoing : 0);

const patientFor = (patient: number): FigurePatient => ({
  subjectId: (patient + 1) as SubjectId,
  subjectNumber: numberOf(patient),
  siteCode: '001',
  doseLevel: levelOf(patient),
  sex: patient % 2 === 0 ? 'F' : 'M',
  ageYears: 20 + (patient % 50),
  day0On: '2026-03-02' as CalendarDate,
  state: 'cleared',
  evaluability: 'evaluable',
  followedTo: FOLLOWED_TO,
  lastChangeSeq: 0,
  turns: {},
  treatments: [],
});
