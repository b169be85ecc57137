import { addedRow } from '../episodes/addedRow.ts';
import { byOnset } from '../episodes/episodesOf.ts';
import { episodesOfTerm } from '../episodes/episodesOfTerm.ts';
import { rememberBySubject } from '../episodes/rememberBySubject.ts';
import type { AdverseEventRow } from '../episodes/reportedEpisode.ts';
import { sameToxicity } from '../episodes/sameToxicity.ts';
import { familyOf } from '../grading/ctcae/familyOf.ts';
import type { Finding, SubjectAssessment } from '../model/assessment.ts';
import type { Instant } from '../model/dates.ts';
import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { ObservationId } from '../model/ids.ts';
import type { Protocol } from '../model/protocol.ts';
import type { AssessmentSummary } from '../model/views.ts';
import { msOf } from '../time/instant.ts';
import { localDateOfMs } from '../time/localDateOf.ts';
import { assessWithGrounds } from './assessSubject.ts';
import { caseWorthy } from './caseWorthy.ts';
import { asksCommittee } from './committeeFindings.ts';
import { isJudged, judgedDerived } from './derivedFindings.ts';
import { evaluateEvaluability } from './evaluateEvaluability.ts';
import { mostSevereFirst } from './findingsOf.ts';
import { findingsOfEpisode, heldUntilMs } from './findingsOfEpisode.ts';
import { addObserved, type Observed } from './lastObserved.ts';
import { isLookedAt } from './lookedAt.ts';
import { nextChange } from './nextChange.ts';
import type { CaseGround } from './reconcileCases.ts';
import type { RuleContext } from './ruleContext.ts';
import { summarise } from './summarise.ts';
import { verdictOf } from './verdictOf.ts';
import { windowState } from './windowState.ts';
import { addWorst } from './worstGrades.ts';

/** What a save needs to know of a patient: what is stored, about what a person must be told, and what to answer. */
export interface SubjectStanding {
  readonly summary: AssessmentSummary;
  readonly grounds: readonly CaseGround[];
  /** The episode an observation belongs to and what the rules say of it; `undefined` for whatever is no event. */
  about(observationId: ObservationId): { readonly episode: Episode; readonly findings: readonly Finding[] } | undefined;
}

/** A standing with what it was worked out from. */
interface Settled extends SubjectStanding {
  readonly history: SubjectHistory;
  readonly protocol: Protocol;
  readonly context: RuleContext;
  /** Holds from here up to but not including the other while the record stays as it is. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** The same for the reasons the rules give. */
  readonly heldMs: number;
  readonly observed: Observed;
  /** Findings that are `dlt` or `undecided`, in the order of `findingsOf`. */
  readonly open: readonly OpenFinding[];
  /** Replaced in place as rows are added: it belongs to the newest standing of the patient alone. */
  readonly rowsByTerm: Map<number, readonly AdverseEventRow[]>;
}

interface OpenFinding {
  readonly finding: Finding;
  readonly episode: Episode;
}

const memoryOf = rememberBySubject((): { standing?: Settled } => ({}));

/**
 * The same as `assessSubject` followed by `summarise` and `caseWorthy`. A patient's standing is remembered, and an event
 * that was added to the record changes it by what that event's own term has to say: a save costs the same whether the
 * patient has four events or four hundred. Anything else that moved is worked out in full.
 */
export function subjectStanding(history: SubjectHistory, protocol: Protocol, at: Instant): SubjectStanding {
  const atMs = msOf(at);
  const memory = memoryOf(history.subject);
  const { standing: known } = memory;
  const settled = (known && follow(known, history, protocol, atMs)) ?? settle(history, protocol, at, atMs);
  memory.standing = settled;
  return settled;
}

function settle(history: SubjectHistory, protocol: Protocol, at: Instant, atMs: number): Settled {
  const { assessment, context, observed } = assessWithGrounds(history, protocol, at);
  const episodes = new Map(assessment.episodes.map((episode) => [episode.key, episode]));
  const open: OpenFinding[] = [];
  for (const finding of assessment.findings) {
    const episode = episodes.get(finding.episodeKey);
    if (finding.outcome !== 'not-dlt' && episode !== undefined) open.push({ finding, episode });
  }
  const summary = summarise(assessment);
  const heldMs = heldBy([...context.episodes, ...judgedDerived(context)], context);
  return {
    history,
    protocol,
    context,
    fromMs: atMs,
    untilMs: Math.min(untilMs(summary), heldMs),
    heldMs,
    observed,
    open,
    rowsByTerm: rowsByTermOf(history),
    summary,
    grounds: caseWorthy(assessment),
    about: (observationId) => {
      const episode = episodeOf(assessment.episodes, observationId);
      return episode && { episode, findings: findingsAbout(assessment, episode) };
    },
  };
}

/** The standing after nothing but time, or time and one more event; `undefined` where more has moved. */
function follow(known: Settled, history: SubjectHistory, protocol: Protocol, atMs: number): Settled | undefined {
  const { context } = known;
  const holds = protocol === known.protocol && known.fromMs <= atMs && atMs < known.untilMs;
  if (!holds || context.deaths.length > 0 || history.decisions.some(asksCommittee)) return undefined;
  const added = addedEvent(known.history, history);
  if (added === undefined || isNewSyndrome(added, known) || wasDerived(added, known)) return undefined;
  const term = withRow(known, added);
  return isLookedAt(term.joined, context) ? undefined : withEvent(known, history, term, atMs);
}

/** What an added event makes of its term. */
interface ChangedTerm {
  readonly rows: readonly AdverseEventRow[];
  readonly episodes: readonly Episode[];
  /** The one episode that is new or changed: it holds the event. */
  readonly joined: Episode;
}

function withRow({ rowsByTerm, context }: Settled, added: AdverseEventRow): ChangedTerm {
  const rows = [...(rowsByTerm.get(added.value.termCode) ?? []), added];
  const episodes = episodesOfTerm(context.record.subject, rows, context.zone);
  return { rows, episodes, joined: episodeOf(episodes, added.observationId)! };
}

/** Everything in a history besides its events. */
const BESIDE_EVENTS = Object.keys({
  subject: true,
  zone: true,
  ctcaeVersion: true,
  referenceRanges: true,
  infusions: true,
  treatments: true,
  labs: true,
  vitals: true,
  samples: true,
  studyEvents: true,
  crsAssessments: true,
  icansAssessments: true,
  decisions: true,
} satisfies Record<Exclude<keyof SubjectHistory, 'adverseEvents'>, true>) as readonly (keyof SubjectHistory)[];

/** The event `after` has at its end and `before` has not, all else being the very same records. */
function addedEvent(before: SubjectHistory, after: SubjectHistory): AdverseEventRow | undefined {
  for (const name of BESIDE_EVENTS) if (before[name] !== after[name]) return undefined;
  return addedRow(before.adverseEvents, after.adverseEvents);
}

/** The first CRS or ICANS of a patient concerns the rules about every other event. */
function isNewSyndrome({ value }: AdverseEventRow, { summary }: Settled): boolean {
  const family = familyOf(value.termCode);
  return (family === 'CRS' || family === 'ICANS') && summary.worstGrades[family] === null;
}

/** A report of what was derived changes what is asked about it. */
function wasDerived({ value }: AdverseEventRow, { context }: Settled): boolean {
  if (context.derived.length === 0) return false;
  const added = { ...value, family: familyOf(value.termCode) };
  return context.derived.some((episode) => sameToxicity(episode, added) && isJudged(episode, context));
}

function withEvent(known: Settled, history: SubjectHistory, term: ChangedTerm, atMs: number): Settled {
  const { context, rowsByTerm, protocol } = known;
  const { rows, episodes, joined } = term;
  const added = rows.at(-1)!;
  const { termCode } = joined;
  rowsByTerm.set(termCode, rows);
  const open = replaceOpen(known.open, termCode, openOf(episodes, context, atMs));
  const observed = addObserved(known.observed, added.value, localDateOfMs(atMs, history.zone));
  const worstGrades = addWorst(known.summary.worstGrades, [joined]);
  const heldMs = Math.min(known.heldMs, heldBy(episodes, context));
  const same = open === known.open && observed === known.observed && worstGrades === known.summary.worstGrades;
  const summary = same ? known.summary : summaryOf({ known, history, open, observed, worstGrades, atMs });
  return {
    history,
    protocol,
    context,
    fromMs: atMs,
    untilMs: Math.min(untilMs(summary), heldMs),
    heldMs,
    observed,
    open,
    rowsByTerm,
    summary,
    grounds: open === known.open ? known.grounds : caseWorthy(heard(open)),
    about: (observationId) => {
      if (observationId !== added.observationId) return undefined;
      return { episode: joined, findings: mostSevereFirst(findingsOfEpisode(joined, context, atMs)) };
    },
  };
}

interface Moved {
  readonly known: Settled;
  readonly history: SubjectHistory;
  readonly open: readonly OpenFinding[];
  readonly observed: Observed;
  readonly worstGrades: AssessmentSummary['worstGrades'];
  readonly atMs: number;
}

function summaryOf({ known, history, open, observed, worstGrades, atMs }: Moved): AssessmentSummary {
  const { context, protocol, summary } = known;
  const { findings } = heard(open);
  const { placement } = context;
  const verdict = verdictOf(findings, history.decisions);
  const evaluability = evaluateEvaluability({ history, protocol, placement, atMs, verdict, observedOn: observed.on });
  const state = windowState(placement, verdict, evaluability, atMs);
  return summarise({
    ...summary,
    findings,
    state,
    evaluability,
    worstGrades,
    lastObservedOn: observed.on,
    nextChangeAt: nextChange({ context, atMs, findings, evaluability, state, observed }),
  });
}

function openOf(episodes: readonly Episode[], context: RuleContext, atMs: number): readonly OpenFinding[] {
  const open: OpenFinding[] = [];
  for (const episode of episodes) {
    for (const finding of findingsOfEpisode(episode, context, atMs)) {
      if (finding.outcome !== 'not-dlt') open.push({ finding, episode });
    }
  }
  return open;
}

/** `open` itself where the term had and has nothing to say. */
function replaceOpen(open: readonly OpenFinding[], termCode: number, fresh: readonly OpenFinding[]) {
  const others = open.filter(({ episode }) => episode.termCode !== termCode);
  if (fresh.length === 0 && others.length === open.length) return open;
  return [...others, ...fresh].sort(bySeverityAndOnset);
}

function bySeverityAndOnset(a: OpenFinding, b: OpenFinding): number {
  if (a.finding.outcome !== b.finding.outcome) return a.finding.outcome === 'dlt' ? -1 : 1;
  return a.episode === b.episode ? 0 : byOnset(a.episode, b.episode);
}

function heard(open: readonly OpenFinding[]): Pick<SubjectAssessment, 'findings' | 'episodes'> {
  return { findings: open.map(({ finding }) => finding), episodes: open.map(({ episode }) => episode) };
}

function findingsAbout({ findings }: SubjectAssessment, { key }: Episode): readonly Finding[] {
  return findings.filter((finding) => finding.episodeKey === key);
}

function episodeOf(episodes: readonly Episode[], observationId: ObservationId): Episode | undefined {
  return episodes.find(({ sources }) => sources.some((source) => source.observationId === observationId));
}

function rowsByTermOf({ adverseEvents }: SubjectHistory): Map<number, readonly AdverseEventRow[]> {
  const rows = new Map<number, AdverseEventRow[]>();
  for (const row of adverseEvents) {
    const known = rows.get(row.value.termCode);
    if (known === undefined) rows.set(row.value.termCode, [row]);
    else known.push(row);
  }
  return rows;
}

/** The moment (ms) at which time alone first changes a reason the rules give about these episodes. */
export function heldBy(episodes: readonly Episode[], context: RuleContext): number {
  let heldMs = Number.POSITIVE_INFINITY;
  for (const episode of episodes) heldMs = Math.min(heldMs, heldUntilMs(episode, context));
  return heldMs;
}

function untilMs({ nextChangeAt }: AssessmentSummary): number {
  return nextChangeAt === null ? Number.POSITIVE_INFINITY : msOf(nextChangeAt);
}
