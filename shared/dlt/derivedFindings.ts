import { reportsOf } from '../episodes/reportsOf.ts';
import { areNear, sameToxicity, spanOf } from '../episodes/sameToxicity.ts';
import { strongestOpinions } from '../episodes/strongestOpinions.ts';
import type { Finding, TraceStep } from '../model/assessment.ts';
import type { Episode } from '../model/episode.ts';
import type { Grade } from '../model/grade.ts';
import { AGENTS } from '../model/vocabulary.ts';
import { findingsOfEpisode } from './findingsOfEpisode.ts';
import type { RuleContext } from './ruleContext.ts';
import { selects } from './selects.ts';

/**
 * What the rules would say of the derived episodes, where no report of the same toxicity already calls for a person at
 * least as soon. The reported grade is the grade of record: a derived one is never a DLT by itself and takes none away,
 * it asks a person. The finding stands under the report it differs from, so that a toxicity is counted once; under its
 * own key only where nothing was reported.
 * Nobody has said what a derived toxicity is due to: it is judged as if it were due to the product, and the trace says
 * that this is not known. Source: our convention; "a computed grade is a proposal" [GRADING, principle 1].
 */
export function derivedFindings(context: RuleContext, reported: readonly Finding[], atMs: number): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const episode of context.derived) {
    if (!isJudged(episode, context)) continue;
    const reports = reportsBeside(episode, context);
    const keys = new Set(reports.map(({ key }) => key));
    const answered = reported.filter(({ episodeKey }) => keys.has(episodeKey));
    const { judged, agents } = presumed(episode, reports);
    for (const finding of findingsOfEpisode(judged, context, atMs)) {
      const asks = askingFinding(finding, episode, reports, agents);
      if (asks === undefined || answered.some((answer) => asksAsSoon(answer, asks))) continue;
      const place = `${asks.episodeKey} ${asks.ruleId}`;
      const known = found.get(place);
      if (known === undefined || !asksAsSoon(known, asks)) found.set(place, asks);
    }
  }
  return [...found.values()];
}

/** The derived episodes as the rules judged them. */
export function judgedDerived(context: RuleContext): readonly Episode[] {
  return context.derived
    .filter((episode) => isJudged(episode, context))
    .map((episode) => presumed(episode, reportsBeside(episode, context)).judged);
}

/**
 * Can any rule say anything about such an episode? Not below the grades it asks for; and grade 5 is never derived. ICAHT
 * grades what the neutrophil term grades already: it would be asked about twice.
 */
export function isJudged(episode: Episode, { protocol }: Pick<RuleContext, 'protocol'>): boolean {
  const { scale, worstGrade } = episode;
  if (scale === 'ICAHT 2023') return false;
  return protocol.rules.some(({ grade, select }) => grade.atLeast <= (worstGrade ?? 0) && selects(select, episode));
}

/** Reports of the same toxicity at the same time, in order of onset. */
function reportsBeside(episode: Episode, { episodes, zone, protocol }: RuleContext): readonly Episode[] {
  const span = spanOf(episode, zone);
  const withinMs = protocol.discrepancies.dateToleranceHours * HOUR_MS;
  return episodes.filter((one) => sameToxicity(one, episode) && areNear(spanOf(one, zone), span, withinMs));
}

const HOUR_MS = 3_600_000;

interface Presumed {
  readonly judged: Episode;
  /** Agents nobody has said anything about. */
  readonly agents: ReadonlySet<string>;
}

const memory = new WeakMap<Episode, Presumed & { readonly key: string }>();

/** The derived episode with what its reports say of cause and symptoms; without an opinion, as if due to any agent. */
function presumed(episode: Episode, reports: readonly Episode[]): Presumed {
  const opinions = strongestOpinions(reports.flatMap(reportsOf));
  const said = AGENTS.filter((agent) => (opinions[agent] ?? 'not-assessed') !== 'not-assessed');
  const symptomatic = symptomsOf(reports);
  const key = `${said.map((agent) => `${agent} ${opinions[agent]}`).join()} ${symptomatic}`;
  const known = memory.get(episode);
  if (known?.key === key) return known;
  const agents = new Set(AGENTS.filter((agent) => !said.includes(agent)));
  const relatedness = Object.fromEntries(
    AGENTS.map((agent) => [agent, agents.has(agent) ? 'definite' : opinions[agent]!]),
  );
  const made = { key, agents, judged: { ...episode, relatedness, symptomatic } };
  memory.set(episode, made);
  return made;
}

function symptomsOf(reports: readonly Episode[]): boolean | null {
  if (reports.some(({ symptomatic }) => symptomatic === true)) return true;
  return reports.length > 0 && reports.every(({ symptomatic }) => symptomatic === false) ? false : null;
}

/** The same answer as a question to a person: at once where the rule would say DLT, else when it would. */
function askingFinding(
  finding: Finding,
  episode: Episode,
  reports: readonly Episode[],
  presumedAgents: ReadonlySet<string>,
): Finding | undefined {
  if (finding.outcome === 'not-dlt') return undefined;
  const difference: TraceStep = {
    ruleId: finding.ruleId,
    code: 'derived-not-reported',
    met: 'unknown',
    facts: { grade: episode.worstGrade, scale: episode.scale, reportedGrade: worstOf(reports) },
    evidence: [...episode.sources, ...reports.flatMap(({ sources }) => sources)].map((row) => row.observationId),
  };
  return {
    ...finding,
    episodeKey: reports[0]?.key ?? episode.key,
    outcome: 'undecided',
    trace: [...finding.trace.map((step) => asNotAssessed(step, presumedAgents)), difference],
  };
}

/** What was only presumed is not known. */
function asNotAssessed(step: TraceStep, presumedAgents: ReadonlySet<string>): TraceStep {
  if (step.code !== 'attributed' || !presumedAgents.has(String(step.facts.agent))) return step;
  return { ...step, met: 'unknown', facts: { ...step.facts, relatedness: 'not-assessed' } };
}

function worstOf(episodes: readonly Episode[]): Grade | null {
  let worst: Grade | null = null;
  for (const { worstGrade } of episodes) if (worstGrade !== null && worstGrade > (worst ?? 0)) worst = worstGrade;
  return worst;
}

/** Does an answer call for a person at least as soon as another does? */
function asksAsSoon({ outcome, ripensAt }: Finding, asks: Finding): boolean {
  if (outcome === 'not-dlt') return false;
  if (ripensAt === null) return true;
  return asks.ripensAt !== null && ripensAt <= asks.ripensAt;
}
