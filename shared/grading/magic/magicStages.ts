import { twelveDigits } from '../twelveDigits.ts';

/** Organ findings. `null` = not looked at, never "none". Volumes and episodes are the average of three days. */
export interface MagicInput {
  /** Share of the body surface with active rash, percent. */
  readonly rashBsaPercent: number | null;
  /** Generalised erythroderma with bullae and more than 5 % desquamation. */
  readonly erythrodermaWithBullae: boolean;
  readonly bilirubin: { readonly value: number; readonly unit: 'mg/dL' | 'umol/L' } | null;
  readonly persistentUpperGi: boolean | null;
  readonly stoolMlPerDay: number | null;
  readonly stoolMlPerKgPerDay: number | null;
  /** Read only where no volume is known. */
  readonly stoolEpisodesPerDay: number | null;
  /** `null` = not known: an adult, unless the volume is given per kilogram. */
  readonly weightKg: number | null;
  readonly severePainOrIleus: boolean;
  readonly grosslyBloodyStool: boolean;
}

export type OrganStage = 0 | 1 | 2 | 3 | 4;

/** What a value must reach, or exceed, to be at a stage, worst first. */
interface Steps {
  readonly above: readonly (readonly [bound: number, stage: OrganStage])[];
  readonly from: readonly (readonly [bound: number, stage: OrganStage])[];
}

/** Percent of the body surface. Source: [MAGIC-2016]. */
const SKIN: Steps = {
  above: [
    [50, 3],
    [0, 1],
  ],
  from: [[25, 2]],
};
/** Each unit has its own bounds. Source: [MAGIC-2016]; the gaps between stages are closed: [GRADING §10]. */
const LIVER = {
  'mg/dL': {
    above: [
      [15, 4],
      [6, 3],
      [3, 2],
    ],
    from: [[2, 1]],
  },
  'umol/L': {
    above: [
      [256, 4],
      [102, 3],
      [51, 2],
    ],
    from: [[34, 1]],
  },
} as const satisfies Record<NonNullable<MagicInput['bilirubin']>['unit'], Steps>;
/** mL a day, episodes a day; mL per kg and day, episodes a day. Source: [MAGIC-2016]; gaps closed: [GRADING §10]. */
const LOWER_GI = {
  adultVolume: lowerGi(500, 1000, 1500),
  adultEpisodes: lowerGi(3, 5, 7),
  childVolume: lowerGi(10, 20, 30),
  childEpisodes: lowerGi(4, 7, 10),
} as const;
/** Kilograms above which the adult volumes hold. Source: [MAGIC-2016]. */
const ADULT_ABOVE_KG = 50;

export function skinStage({ rashBsaPercent, erythrodermaWithBullae }: MagicInput): OrganStage | null {
  if (erythrodermaWithBullae) return 4;
  return rashBsaPercent === null ? null : stageOf(rashBsaPercent, SKIN);
}

export function liverStage({ bilirubin }: MagicInput): OrganStage | null {
  return bilirubin && stageOf(bilirubin.value, LIVER[bilirubin.unit]);
}

export function upperGiStage({ persistentUpperGi }: MagicInput): OrganStage | null {
  if (persistentUpperGi === null) return null;
  return persistentUpperGi ? 1 : 0;
}

export function lowerGiStage(input: MagicInput): OrganStage | null {
  if (input.severePainOrIleus || input.grosslyBloodyStool) return 4;
  const { stoolMlPerDay: perDay, stoolMlPerKgPerDay: perKg, stoolEpisodesPerDay: episodes, weightKg } = input;
  const isAdult = weightKg === null ? perKg === null || perDay !== null : weightKg > ADULT_ABOVE_KG;
  const volume = isAdult ? (perDay ?? times(perKg, weightKg)) : (perKg ?? over(perDay, weightKg));
  if (volume !== null) return stageOf(volume, isAdult ? LOWER_GI.adultVolume : LOWER_GI.childVolume);
  return episodes === null ? null : stageOf(episodes, isAdult ? LOWER_GI.adultEpisodes : LOWER_GI.childEpisodes);
}

function lowerGi(stage1From: number, stage2From: number, stage3Above: number): Steps {
  return {
    above: [[stage3Above, 3]],
    from: [
      [stage2From, 2],
      [stage1From, 1],
    ],
  };
}

function stageOf(value: number, { above, from }: Steps): OrganStage {
  const reached = [...above.filter(([bound]) => value > bound), ...from.filter(([bound]) => value >= bound)];
  let worst: OrganStage = 0;
  for (const [, stage] of reached) if (stage > worst) worst = stage;
  return worst;
}

function times(value: number | null, factor: number | null): number | null {
  return value === null || factor === null ? null : twelveDigits(value * factor);
}

function over(value: number | null, divisor: number | null): number | null {
  return value === null || divisor === null ? null : twelveDigits(value / divisor);
}
