import { setImmediate as nextTurn } from 'node:timers/promises';
import { isOpenState } from '../../shared/cases/caseStates.ts';
import { assessTrial } from '../../shared/dlt/assessTrial.ts';
import type { CaseId, SiteId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Site } from '../../shared/model/trial.ts';
import type { AsOf, AssessmentSummary, BoardRow, OverviewView } from '../../shared/model/views.ts';
import { daysBetween } from '../../shared/time/daysBetween.ts';
import { localDateOf } from '../../shared/time/localDateOf.ts';
import type { ReadTx } from '../store/port.ts';
import { type QueryDeps, readTrial, type TrialAsOf } from './asOf.ts';
import { type Everybody, listCaseLines, listEverybody } from './caseLines.ts';

export type Sites = 'all' | readonly SiteId[];

/** The trial's first screen: every patient's window, the counts and the open cases, for the sites the reader may see. */
export function overview(deps: QueryDeps, input: TrialAsOf, sites: Sites): Promise<OverviewView | undefined> {
  return readTrial(deps, input, async (tx, { trial, protocol, asOf }) => {
    const everybody = await listEverybody(tx, input.trialId, asOf.seq);
    const cases = await listCaseLines(tx, input.trialId, asOf.seq, sites, everybody);
    await nextTurn();
    const rows = await listRows(tx, input.trialId, everybody, asOf, sites, openCases(cases));
    return { trial, protocol, asOf, rows: rows.map(asDrawn), tallies: assessTrial(rows, protocol), cases };
  });
}

/** After so many patients others are heard: an alert must not wait for a board. */
const OTHERS_AFTER = 500;

async function listRows(
  tx: ReadTx,
  trialId: TrialId,
  { subjects, summaries }: Everybody,
  asOf: AsOf,
  sites: Sites,
  openCaseOf: ReadonlyMap<SubjectId, CaseId>,
): Promise<readonly BoardRow[]> {
  const siteById = new Map((await tx.listSites(trialId, asOf.seq)).map((site) => [site.siteId, site]));
  const rows: BoardRow[] = [];
  for (const [at, subject] of subjects.entries()) {
    if (at % OTHERS_AFTER === OTHERS_AFTER - 1) await nextTurn();
    const site = siteById.get(subject.siteId);
    const summary = summaries.get(subject.subjectId);
    if (site === undefined || summary === undefined) throw new Error(`subject ${subject.subjectId} is incomplete`);
    if (sites !== 'all' && !sites.includes(subject.siteId)) continue;
    rows.push(rowOf(subject, site, summary, asOf, openCaseOf.get(subject.subjectId) ?? null));
  }
  return rows;
}

function rowOf(
  subject: Subject,
  site: Site,
  summary: AssessmentSummary,
  asOf: AsOf,
  openCaseId: CaseId | null,
): BoardRow {
  const day = summary.window === null ? null : daysBetween(summary.window.day0On, localDateOf(asOf.at, site.zone));
  return { subject, siteCode: site.code, zone: site.zone, summary, day, openCaseId };
}

/** Why a patient counts is drawn for those who do not; the reasons of the others would be more than half of the answer. */
function asDrawn(row: BoardRow): BoardRow {
  const { summary } = row;
  if (summary.state === 'not-evaluable') return row;
  return { ...row, summary: { ...summary, evaluability: { ...summary.evaluability, trace: [] } } };
}

function openCases(cases: OverviewView['cases']): ReadonlyMap<SubjectId, CaseId> {
  const open = cases.filter(({ state }) => isOpenState(state));
  return new Map(open.map((line) => [line.subjectId, line.caseId]));
}
