import type { OUTCOMES, RELATEDNESS, SERIOUSNESS_CRITERIA } from '../../shared/model/vocabulary.ts';

/** Words of foreign files for the closed lists of the model. What stands in none of these tables is listed, never guessed. */

/** AEREL has no mandatory codelist. Source: [STANDARDS §3], the example study's and the pilot study's lists. */
export const RELATION_WORDS: Readonly<Record<string, (typeof RELATEDNESS)[number]>> = {
  'NOT RELATED': 'unrelated',
  UNRELATED: 'unrelated',
  NONE: 'unrelated',
  NO: 'unrelated',
  N: 'unrelated',
  'UNLIKELY RELATED': 'unlikely',
  UNLIKELY: 'unlikely',
  REMOTE: 'unlikely',
  'POSSIBLY RELATED': 'possible',
  POSSIBLE: 'possible',
  'PROBABLY RELATED': 'probable',
  PROBABLE: 'probable',
  LIKELY: 'probable',
  RELATED: 'definite',
  DEFINITE: 'definite',
  'DEFINITELY RELATED': 'definite',
  CERTAIN: 'definite',
  // A bare yes says "a reasonable possibility" and no more.
  YES: 'possible',
  Y: 'possible',
  'NOT ASSESSED': 'not-assessed',
  'NOT ASSESSABLE': 'not-assessed',
  UNASSESSABLE: 'not-assessed',
  UNKNOWN: 'not-assessed',
};

/** Source: [CDISC-CT] OUT C66768. */
export const OUTCOME_WORDS: Readonly<Record<string, (typeof OUTCOMES)[number]>> = {
  'RECOVERED/RESOLVED': 'recovered',
  'RECOVERING/RESOLVING': 'recovering',
  'NOT RECOVERED/NOT RESOLVED': 'not-recovered',
  'RECOVERED/RESOLVED WITH SEQUELAE': 'recovered-with-sequelae',
  FATAL: 'fatal',
  UNKNOWN: 'unknown',
  '': 'unknown',
};

/** AESCAN and AESOD are older flags and no criteria under ICH. Source: [STANDARDS §2.1]. */
export const CRITERION_COLUMNS: readonly (readonly [string, (typeof SERIOUSNESS_CRITERIA)[number]])[] = [
  ['AESDTH', 'death'],
  ['AESLIFE', 'life-threatening'],
  ['AESHOSP', 'hospitalisation'],
  ['AESDISAB', 'disability'],
  ['AESCONG', 'congenital-anomaly'],
  ['AESMIE', 'medically-important'],
];
