import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { verifyRecord } from '../../../server/store/verifyRecord.ts';
import type { Finding } from '../../../shared/model/assessment.ts';
import type { CaseNotice } from '../../../shared/model/caseNotice.ts';
import type { ClockNotice } from '../../../shared/model/clockNotice.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import { settableClock } from '../../support/settableClock.ts';
import { passedOn, remindedOf } from './expectedNotices.ts';
import { type ExpectedPatient, expectedPatient } from './expectedWeek.ts';
import type { PlayedWeek } from './playWeek.ts';
import { lastSecond, type Week } from './weekScript.ts';
import { instantAt, secondOf } from './weekTime.ts';

export interface WeekVerdict {
  readonly cases: number;
  /** Of them: brought up by time alone. */
  readonly ripened: number;
  /** Steps of all cases: raised, withdrawn, raised again. */
  readonly steps: number;
  /** Times somebody was told of a case nobody takes on, or of a report that is due. */
  readonly passedOn: number;
  readonly reminded: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** A step that was not taken in its second, and by how much it was missed. */
  readonly notInTime: readonly string[];
  readonly latestSeconds: number;
  /** A case that says something else than the core, or a patient whose record or assessment does. */
  readonly different: readonly string[];
  readonly chain: ReturnType<typeof verifyRecord>;
}

/** Holds what is on record against what the core says of the script, patient by patient. */
export async function compareWeek(week: Week, played: PlayedWeek): Promise<WeekVerdict> {
  const store = openSqliteStore({ file: played.file, clock: settableClock(instantAt(lastSecond(week.size))) });
  const tally = aTally();
  for (let patient = 0; patient < week.size.patients; patient += 1) {
    const own = week.entries.filter((entry) => entry.patient === patient);
    const idOf = ({ index, corrects }: Week['entries'][number]) => played.accepted.get(corrects?.index ?? index)!;
    const expected = expectedPatient(week, patient, own, idOf, played.infusionIds[patient] ?? null);
    const found = await store.read(async (tx) => ({
      cases: (await tx.listSubjectCases(expected.subjectId)).map(({ value }) => value),
      history: await tx.loadHistory(expected.subjectId),
      summary: await tx.findAssessment(expected.subjectId),
      passedOn: (await tx.listTrialRecords('case-notice', { subjectId: expected.subjectId })).map(({ value }) => value),
      reminded: (await tx.listTrialRecords('clock-notice', { subjectId: expected.subjectId })).map(
        ({ value }) => value,
      ),
    }));
    tally.ripened += expected.ripened;
    compareCases(tally, expected, found.cases);
    compareNotices(tally, expected, noticesFound(found));
    if (rowsOf(found.history) !== rowsOf(expected.history)) tally.different.push(`record of ${expected.subjectId}`);
    if (JSON.stringify(found.summary) !== JSON.stringify(expected.summary)) {
      tally.different.push(`assessment of ${expected.subjectId}`);
    }
  }
  await store.close();
  return { ...tally, chain: verifyRecord(played.file) };
}

function aTally() {
  return {
    cases: 0,
    ripened: 0,
    steps: 0,
    passedOn: 0,
    reminded: 0,
    lost: [] as string[],
    doubled: [] as string[],
    notInTime: [] as string[],
    latestSeconds: 0,
    different: [] as string[],
  };
}

function compareCases(tally: ReturnType<typeof aTally>, expected: ExpectedPatient, found: readonly DltCase[]): void {
  const name = (dltCase: DltCase): string => `case ${dltCase.episodeKey} of patient ${expected.subjectId}`;
  for (const wanted of expected.cases) {
    tally.cases += 1;
    tally.steps += wanted.steps.length;
    const same = found.filter(({ episodeKey }) => episodeKey === wanted.episodeKey);
    const [one] = same;
    if (one === undefined) tally.lost.push(name(wanted));
    else compareCase(tally, name(wanted), wanted, one);
    if (same.length > 1) tally.doubled.push(name(wanted));
  }
  for (const one of found) {
    if (!expected.cases.some(({ episodeKey }) => episodeKey === one.episodeKey)) {
      tally.different.push(`${name(one)} should not exist`);
    }
  }
}

function compareCase(tally: ReturnType<typeof aTally>, name: string, wanted: DltCase, found: DltCase): void {
  wanted.steps.forEach(({ at, state }, index) => {
    const step = found.steps[index];
    if (step?.state !== state) {
      tally.different.push(`${name}: step ${index + 1} is ${step?.state ?? 'missing'}, not ${state}`);
      return;
    }
    const lateSeconds = (Date.parse(step.at) - Date.parse(at)) / 1000;
    tally.latestSeconds = Math.max(tally.latestSeconds, lateSeconds);
    if (lateSeconds !== 0) tally.notInTime.push(`${name}: ${state} ${lateSeconds} s late`);
  });
  if (found.steps.length > wanted.steps.length) tally.different.push(`${name}: steps that should not be`);
  if (saidBy(found) !== saidBy(wanted)) {
    tally.different.push(`${name} says ${saidBy(found)}, not ${saidBy(wanted)}`);
  }
}

interface FoundNotice {
  readonly what: string;
  readonly at: string;
}

function noticesFound(found: {
  readonly cases: readonly DltCase[];
  readonly passedOn: readonly CaseNotice[];
  readonly reminded: readonly ClockNotice[];
}): readonly FoundNotice[] {
  const ofCases = found.passedOn.map(({ caseId, round, step, at }) => {
    const dltCase = found.cases.find((one) => one.caseId === caseId)!;
    const begunBy = dltCase.steps.find(({ seq }) => seq === round)!;
    return { what: passedOn(dltCase.episodeKey, { begunAt: begunBy.at, number: step!.number }), at };
  });
  const ofClocks = found.reminded.flatMap(({ observationId, at, steps }) =>
    steps.map((step) => ({ what: remindedOf(observationId, step), at })),
  );
  return [...ofCases, ...ofClocks];
}

function compareNotices(
  tally: ReturnType<typeof aTally>,
  { notices, subjectId }: ExpectedPatient,
  found: readonly FoundNotice[],
): void {
  const name = ({ what }: { readonly what: string }): string => `notice of patient ${subjectId}: ${what}`;
  const byWhat = new Map<string, readonly FoundNotice[]>();
  for (const one of found) byWhat.set(one.what, [...(byWhat.get(one.what) ?? []), one]);
  for (const wanted of notices) {
    const [one, ...more] = byWhat.get(wanted.what) ?? [];
    byWhat.delete(wanted.what);
    if (wanted.what.startsWith('case')) tally.passedOn += 1;
    else tally.reminded += 1;
    if (more.length > 0) tally.doubled.push(name(wanted));
    if (one === undefined) tally.lost.push(name(wanted));
    else {
      const lateSeconds = Math.max(0, secondOf(one.at) - wanted.latest);
      tally.latestSeconds = Math.max(tally.latestSeconds, lateSeconds);
      if (lateSeconds > 0 || secondOf(one.at) < wanted.second) tally.notInTime.push(`${name(wanted)} at ${one.at}`);
    }
  }
  for (const what of byWhat.keys()) tally.different.push(`${name({ what })} should not exist`);
}

/** A case keeps the traces of the moment it last changed; what its rules answer is always that of now. */
function saidBy({ urgency, state, ruleIds, findings }: DltCase): string {
  const answers = (findings as readonly Finding[]).map(({ ruleId, outcome, ripensAt }) => [ruleId, outcome, ripensAt]);
  return JSON.stringify([urgency, state, ruleIds, answers]);
}

/** What is on record, without the change each row came with. */
function rowsOf(history: SubjectHistory | undefined): string {
  if (history === undefined) return '';
  return JSON.stringify(
    Object.values(history)
      .filter(Array.isArray)
      .map((rows: readonly { observationId?: ObservationId; version?: number; value?: unknown }[]) =>
        rows.map(({ observationId, version, value }) => [observationId, version, value]),
      ),
  );
}
