import { boundaryOf } from '../../shared/cohort/boundaryOf.ts';
import { cohortCounts } from '../../shared/cohort/cohortCounts.ts';
import { cohortStanding } from '../../shared/cohort/cohortStanding.ts';
import { figureDataOf } from '../../shared/figures/figureDataOf.ts';
import { type FigureRows, figureRowsAt } from '../../shared/figures/figureRowsOf.ts';
import type { CohortRow } from '../../shared/model/cohort.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Trial } from '../../shared/model/trial.ts';
import type { AsOf } from '../../shared/model/views.ts';
import type { SignalFacts } from '../../shared/signals/signalFacts.ts';
import { signalsOf } from '../../shared/signals/signalsOf.ts';
import type { SignalsView } from '../../shared/signals/signalsView.ts';
import type { ReadStore, ReadTx } from '../store/port.ts';
import { type QueryDeps, readTrial, type TrialAsOf } from './asOf.ts';
import { linesOf } from './discrepancies.ts';
import { type FactsMemory, factsOf, memoryFor, readingOnce } from './factsMemory.ts';
import { type FigureMemory, rowsInTimeOf } from './figureMemory.ts';
import { lastTouched } from './lastTouched.ts';

export interface SignalsDeps extends QueryDeps {
  /** Left out = nothing is remembered. */
  readonly figureMemory?: FigureMemory;
  readonly factsMemory?: FactsMemory;
}

/** The trial's signals as of one point of the record. Who may ask sees the whole trial. Alerts of others go out between two patients. */
export function signals(deps: SignalsDeps, input: TrialAsOf): Promise<SignalsView | undefined> {
  return readTrial(deps, input, async (tx, { trial, protocol, asOf }) => {
    const seen = await patientsOf(readingOnce(tx), deps, { trial, protocol, asOf });
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

async function patientsOf(tx: ReadTx, deps: SignalsDeps, { trial: { trialId }, protocol, asOf }: At) {
  const figureMemory = await memoryFor(tx, asOf, deps.figureMemory);
  const factsMemory = await memoryFor(tx, asOf, deps.factsMemory);
  const sites = new Map((await tx.listSites(trialId, asOf.seq)).map((site) => [site.siteId, site]));
  const summaries = new Map((await tx.listAssessments(trialId, asOf.seq)).map((one) => [one.subjectId, one]));
  const discrepanciesOf = await openDiscrepancies(tx, deps.store, protocol, asOf);
  const rows: CohortRow[] = [];
  const figures: FigureRows[] = [];
  const facts: SignalFacts[] = [];
  for (const subject of await tx.listSubjects(trialId, asOf.seq)) {
    const [site, summary] = [sites.get(subject.siteId), summaries.get(subject.subjectId)];
    if (site === undefined || summary === undefined) throw new Error(`subject ${subject.subjectId} is incomplete`);
    const { signal } = await factsOf(tx, subject, { protocol, asOf, memory: factsMemory });
    const asked = { protocol, asOf, siteCode: site.code, memory: figureMemory };
    rows.push({ subject, zone: site.zone, summary });
    figures.push(figureRowsAt(await rowsInTimeOf(tx, subject, asked), asOf.at));
    facts.push({ ...signal, openDiscrepancies: await discrepanciesOf(subject) });
  }
  return { rows, figures, facts };
}

/** Counts those of a patient that nobody has closed. */
async function openDiscrepancies(tx: ReadTx, store: ReadStore, protocol: Protocol, { seq, past }: AsOf) {
  const known = { touched: await lastTouched(store, tx), ofSites: new Map() };
  return async (subject: Subject): Promise<number> => {
    const lines = await linesOf(tx, store, subject, protocol, past ? seq : undefined, known);
    return lines.filter(({ standing }) => standing === 'open' || standing === 'answered').length;
  };
}
