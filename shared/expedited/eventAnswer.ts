import { termName } from '../grading/ctcae/termName.ts';
import type { CriterionAnswer, SusarAnswer } from '../model/expedited.ts';
import type { AdverseEvent, Attribution } from '../model/observation.ts';
import type { SafetyEntry } from '../model/safetyReport.ts';
import { DEFAULT_REFERENCE_SAFETY } from './defaultReferenceSafety.data.ts';
import { evaluateSusar } from './evaluateSusar.ts';
import type { EventFacts, Since } from './eventFacts.ts';
import { minimumCriteria } from './minimumCriteria.ts';

export interface EventAnswer {
  readonly answer: SusarAnswer;
  readonly criteria: readonly CriterionAnswer[];
}

const NOTHING: SusarAnswer = {
  susar: 'no',
  serious: 'not-met',
  suspected: 'not-met',
  unexpected: 'not-met',
  fatalOrLifeThreatening: 'not-met',
  trace: [],
};

/** What the record answered about an event once change `seq` was made; a voided event asks for nothing. */
export function eventAnswer(facts: EventFacts, seq: number): EventAnswer {
  const version = standing(facts.versions, seq);
  const event = version?.value ?? null;
  const criteria = minimumCriteria({
    patient: facts.subjectNumber,
    reporter: version?.by ?? null,
    event: event === null ? null : event.verbatim.trim() || termName(event.termCode, 'en'),
    product: standing(facts.infused, seq)?.value === true ? 'CAR-T' : null,
  });
  const settings = standing(facts.settings, seq) ?? facts.settings[0];
  if (event === null || settings === undefined) return { answer: NOTHING, criteria };
  const lists = [DEFAULT_REFERENCE_SAFETY, ...facts.lists.filter((list) => list.seq <= seq).map(({ value }) => value)];
  const judged = withSponsorOpinions(
    event,
    facts.entries.filter((entry) => entry.seq <= seq),
  );
  return { answer: evaluateSusar(judged, lists, facts.siteZone, settings.value), criteria };
}

/** The last of what was in the record at `seq`. */
export function standing<T extends Pick<Since<unknown>, 'seq'>>(inOrder: readonly T[], seq: number): T | undefined {
  return inOrder.findLast((one) => one.seq <= seq);
}

/** What the sponsor said last of an agent stands for the sponsor; what the site holds stays untouched (C-40). */
function withSponsorOpinions(event: AdverseEvent, entries: readonly SafetyEntry[]): AdverseEvent {
  const said = new Map<Attribution['agent'], Attribution>();
  for (const entry of entries) {
    if (entry.kind !== 'causality') continue;
    for (const opinion of entry.opinions) said.set(opinion.agent, { ...opinion, party: 'sponsor' });
  }
  if (said.size === 0) return event;
  const kept = event.attribution.filter(({ party, agent }) => party !== 'sponsor' || !said.has(agent));
  return { ...event, attribution: [...kept, ...said.values()] };
}
