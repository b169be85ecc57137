import { allOf, anyOf } from '../dlt/kleene.ts';
import type { SusarAnswer } from '../model/expedited.ts';
import type { ExpeditedSettings } from '../model/expeditedSettings.ts';
import type { AdverseEvent } from '../model/observation.ts';
import type { ReferenceSafetyList } from '../model/referenceSafety.ts';
import { DEFAULT_EXPEDITED_SETTINGS } from './defaultExpeditedSettings.ts';
import { expectednessOf } from './expectednessOf.ts';
import { fatalityOf } from './fatalityOf.ts';
import { lifeThreatOf, seriousnessOf } from './seriousnessOf.ts';
import { suspicionOf } from './suspicionOf.ts';

const ANSWERS = { met: 'yes', 'not-met': 'no', unknown: 'undecided' } as const;

/**
 * Suspected, unexpected and serious? One clear "no" decides; otherwise one unanswered question leaves it undecided.
 * @param zone of the site's clocks
 * Source: [ICH-E2A §II, §III]; [EU-CTR Art. 42].
 */
export function evaluateSusar(
  event: AdverseEvent,
  lists: readonly ReferenceSafetyList[],
  zone: string,
  settings: Pick<ExpeditedSettings, 'suspectAgents' | 'suspectedFrom'> = DEFAULT_EXPEDITED_SETTINGS,
): SusarAnswer {
  const fatal = fatalityOf(event);
  const lifeThreat = lifeThreatOf(event);
  const serious = seriousnessOf(event);
  const suspicion = suspicionOf(event, settings);
  const expectedness = expectednessOf(event, lists, zone);
  return {
    susar: ANSWERS[allOf([serious.met, suspicion.suspected, expectedness.unexpected])],
    serious: serious.met,
    suspected: suspicion.suspected,
    unexpected: expectedness.unexpected,
    fatalOrLifeThreatening: anyOf([fatal.met, lifeThreat.met]),
    trace: [serious, fatal, lifeThreat, ...suspicion.trace, ...expectedness.trace],
  };
}
