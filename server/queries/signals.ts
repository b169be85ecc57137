import { setImmediate as nextTurn } from 'node:timers/promises';
import { boundaryOf } from '../../shared/cohort/boundaryOf.ts';
import { cohortCounts } from '../../shared/cohort/cohortCounts.ts';
import { cohortStanding } from '../../shared/cohort/cohortStanding.ts';
import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { figureDataOf } from '../../shared/figures/figureDataOf.ts';
import { type FigureRows, figureRowsOf } from '../../shared/figures/figureRowsOf.ts';
import type { CohortRow } from '../../shared/model/cohort.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Trial } from '../../shared/model/trial.ts';
import type { AsOf } from '../../shared/model/views.ts';
import type { SignalFacts } from '../../shared/signals/signalFacts.ts';
import { signalFactsOf } from '../../shared/signals/signalFactsOf.ts';
import { signalsOf } from '../../shared/signals/signalsOf.ts';
import type { SignalsView } from '../../shared/signals/signalsView.ts';
import type { ReadStore, ReadTx } from '../store/port.ts';
import { type QueryDeps, readTrial, type TrialAsOf } from './asOf.ts';
import { linesOf } from './discrepancies.ts';

/** The trial's signals as of one point of the record. Who may ask sees the whole trial. Alerts of others go out between two patients. */
export function signals(deps: QueryDeps, input: TrialAsOf): Promise<SignalsView | undefined> {
  return readTrial(deps, input, async (tx, { trial, protocol, asOf }) => {
    const seen = await patientsOf(tx, deps.store, { trial, protocol, asOf });
    const { dltWindow, signals: settings } = protocol;
    const counts = cohortCounts(seen.rows, protocol);
    return {
      trial,
      protocol,
      asOf,
      signals: signalsOf({
        data: figureDataOf(seen.figures, protocol),
        facts: seen.facts,
        settings,
        plannedPatients: trial.plannedSubjects,
        lastWindowDay: dltWindow.toDay,
      }),
      boundary: boundaryOf(protocol, seen.rows, counts.total, trial.plannedSubjects),
      withDlt: withDlt(seen.rows),
    };
  });
}

function withDlt(rows: readonly CohortRow[]): readonly string[] {
  return rows
    .filter(({ summary }) => cohortStanding(summary) === 'dlt')
    .toSorted((a, b) => ((a.summary.window?.day0On ?? '') < (b.summary.window?.day0On ?? '') ? -1 : 1))
    .map(({ subject }) => subject.subjectNumber);
}

interface At {
  readonly trial: Trial;
  readonly protocol: Protocol;
  readonly asOf: AsOf;
}

async function patientsOf(tx: ReadTx, store: ReadStore, { trial: { trialId }, protocol, asOf }: At) {
  const sites = new Map((await tx.listSites(trialId, asOf.seq)).map((site) => [site.siteId, site]));
  const summaries = new Map((await tx.listAssessments(trialId, asOf.seq)).map((one) => [one.subjectId, one]));
  const rows: CohortRow[] = [];
  const figures: FigureRows[] = [];
  const facts: SignalFacts[] = [];
  for (const subject of await tx.listSubjects(trialId, asOf.seq)) {
    const [site, summary] = [sites.get(subject.siteId), summaries.get(subject.subjectId)];
    const history = await tx.loadHistory(subject.subjectId, asOf.seq);
    if (site === undefined || summary === undefined || history === undefined) {
      throw new Error(`subject ${subject.subjectId} is incomplete`);
    }
    const cases = (await tx.listSubjectCases(subject.subjectId, asOf.seq)).map(({ value }) => value);
    const assessment = assessSubject(history, protocol, asOf.at);
    const openDiscrepancies = await openDiscrepanciesOf(tx, store, subject, protocol, asOf);
    rows.push({ subject, zone: site.zone, summary });
    figures.push(figureRowsOf({ history, siteCode: site.code, assessment, cases }));
    facts.push(signalFactsOf({ history, assessment, protocol, openDiscrepancies }));
    await nextTurn();
  }
  return { rows, figures, facts };
}

async function openDiscrepanciesOf(
  tx: ReadTx,
  store: ReadStore,
  subject: Subject,
  protocol: Protocol,
  { seq, past }: AsOf,
): Promise<number> {
  const lines = await linesOf(tx, store, subject, protocol, past ? seq : undefined);
  return lines.filter(({ standing }) => standing === 'open' || standing === 'answered').length;
}
