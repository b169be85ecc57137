import { attributionClause } from '../dlt/clauses/attributionClause.ts';
import { inWindowClause } from '../dlt/clauses/inWindowClause.ts';
import { DEATH_KEY } from '../dlt/deathFinding.ts';
import { allOf, type Truth } from '../dlt/kleene.ts';
import { placeAround } from '../dlt/placeWindow.ts';
import { answerInterval } from '../dlt/ruleContext.ts';
import { selects } from '../dlt/selects.ts';
import { episodesOf } from '../episodes/episodesOf.ts';
import type { PauseGround } from '../model/cohort.ts';
import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Recorded, StudyEvent } from '../model/observation.ts';
import type { PauseRule, Protocol } from '../model/protocol.ts';

type RelatedDeath = Extract<PauseRule['when'], { kind: 'related-death' }>;
type Events = Extract<PauseRule['when'], { kind: 'events' }>;

const DEATH = 5;

/** What one patient's record says for a pause rule about deaths or events; what it does not say is `unknown`. */
export function patientPauses(history: SubjectHistory, protocol: Protocol, rule: PauseRule): readonly PauseGround[] {
  switch (rule.when.kind) {
    case 'related-death':
      return relatedDeaths(history, protocol, rule.id, rule.when);
    case 'events':
      return eventsOf(history, protocol, rule.when);
    case 'dlts-among-first':
    case 'dlt-probability':
    case 'measured':
    case 'reported':
      return [];
  }
}

/**
 * A death counts once, by the grade 5 event that reports it, with the event's attribution; without one by the study event
 * and its stated cause. "Toxicity" does not say of what: a person has to.
 */
function relatedDeaths(
  history: SubjectHistory,
  protocol: Protocol,
  ruleId: string,
  { withinDays }: RelatedDeath,
): readonly PauseGround[] {
  if (history.infusions.length === 0) return [];
  const moments = history.infusions.map(({ value }) => value.at);
  const placement = placeAround(moments, 'first', history.zone, { fromDay: 0, toDay: withinDays });
  const window = { id: ruleId, fromDay: 0, toDay: withinDays, placement };
  const inTime = (at: string) => inWindowClause(window, answerInterval(at, history.zone), at, []).met;
  const fatal = reportedEpisodes(history, protocol).filter(({ worstGrade }) => worstGrade === DEATH);
  if (fatal.length > 0) {
    return fatal.flatMap((episode) => {
      const at = episode.segments.find(({ grade }) => grade === DEATH)?.from ?? episode.onset;
      const evidence = episode.sources.map(({ observationId }) => observationId);
      const { agent, atLeast } = protocol.attribution;
      const related = attributionClause({ id: ruleId, agent, atLeast }, episode, evidence).met;
      const facts = { term: episode.termCode, grade: DEATH, at, related };
      return ground(history, episode.key, allOf([inTime(at), related]), facts, evidence);
    });
  }
  return history.studyEvents
    .filter(({ value }) => value.event === 'death')
    .flatMap((row) => {
      const { at, cause } = row.value;
      return ground(history, DEATH_KEY, allOf([inTime(at), relatedBy(cause)]), { cause, at }, evidenceOf(row));
    });
}

function relatedBy(cause: StudyEvent['cause']): Truth {
  switch (cause) {
    case 'progression':
    case 'other':
      return 'not-met';
    case 'toxicity':
    case 'unknown':
    case null:
      return 'unknown';
  }
}

/** One ground an episode, not a record; what was only measured is a question until somebody has reported it. */
function eventsOf(history: SubjectHistory, protocol: Protocol, when: Events): readonly PauseGround[] {
  return reportedEpisodes(history, protocol)
    .filter((episode) => selects(when.select, episode) && (episode.worstGrade ?? 0) >= when.gradeAtLeast)
    .flatMap((episode) => {
      const evidence = episode.sources.map(({ observationId }) => observationId);
      const facts = { term: episode.termCode, grade: episode.worstGrade, at: episode.onset };
      return ground(history, episode.key, 'met', facts, evidence);
    });
}

function reportedEpisodes(history: SubjectHistory, protocol: Protocol): readonly Episode[] {
  return episodesOf(history, protocol).filter(({ origin }) => origin === 'reported');
}

function ground(
  { subject: { subjectId } }: SubjectHistory,
  key: string,
  met: Truth,
  facts: PauseGround['facts'],
  evidence: PauseGround['evidence'],
): readonly PauseGround[] {
  return met === 'not-met' ? [] : [{ key: `${subjectId}:${key}`, subjectId, met, facts, evidence }];
}

function evidenceOf({ observationId }: Recorded<StudyEvent>): PauseGround['evidence'] {
  return [observationId];
}
