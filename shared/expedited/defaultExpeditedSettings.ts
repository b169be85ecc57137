import type { Agent, Relatedness } from '../model/observation.ts';

export interface ExpeditedSettings {
  /** Agents whose reactions are reported. */
  readonly suspectAgents: readonly Agent[];
  /** From this opinion on a reaction is suspected: "a reasonable possibility". */
  readonly suspectedFrom: Relatedness;
  /** Hours from the site's knowledge of a serious event to the sponsor's. */
  readonly siteToSponsorHours: number;
}

/** Which word counts as "a reasonable possibility" is a convention of ours. Source: [EXPEDITED]; 24 h: [EU-CTR Art. 41]. */
export const DEFAULT_EXPEDITED_SETTINGS: ExpeditedSettings = {
  suspectAgents: ['car-t'],
  suspectedFrom: 'possible',
  siteToSponsorHours: 24,
};
