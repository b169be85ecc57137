/** Assumptions of ours: they ask, they refuse nothing. */
export type LivingRange = readonly [low: number, high: number];

/** °C of a living patient. */
export const LIVING_CELSIUS: LivingRange = [30, 43];

/** By the unit as folded. */
export const LIVING_SIGNS: Readonly<Record<string, { readonly unit: string; readonly range: LivingRange }>> = {
  SYSBP: { unit: 'mmhg', range: [40, 260] },
  DIABP: { unit: 'mmhg', range: [15, 160] },
  PULSE: { unit: '/min', range: [20, 250] },
  RESP: { unit: '/min', range: [4, 70] },
  OXYSAT: { unit: '%', range: [40, 100] },
  WEIGHT: { unit: 'kg', range: [10, 300] },
  HEIGHT: { unit: 'cm', range: [60, 230] },
};

/** In the base unit of the analyte's quantity (`quantities.data.ts`). */
export const LIVING_ANALYTES: Readonly<Record<string, LivingRange>> = {
  WBC: [0, 1000],
  ANC: [0, 200],
  LYM: [0, 1000],
  CD4: [0, 20],
  HGB: [20, 250],
  PLAT: [0, 3000],
  ALT: [0, 30_000],
  AST: [0, 50_000],
  ALP: [1, 10_000],
  GGT: [1, 10_000],
  BILI: [0.5, 1500],
  BILDIR: [0, 1500],
  ALB: [5, 70],
  LDH: [20, 100_000],
  CK: [1, 1_000_000],
  CREAT: [5, 3000],
  UREAN: [0.2, 150],
  URATE: [5, 4000],
  SODIUM: [90, 200],
  K: [1, 12],
  CA: [0.5, 6],
  CACORR: [0.5, 6],
  CAION: [0.2, 4],
  MG: [0.1, 6],
  PHOS: [0.1, 10],
  GLUC: [0.3, 100],
  TRIG: [0.1, 150],
  CHOL: [0.2, 60],
  FIBRINO: [0.05, 20],
  INR: [0.5, 25],
  APTT: [10, 400],
  PT: [5, 300],
  CRP: [0, 1000],
  FERRITIN: [1, 1_000_000],
  IL6: [0, 1_000_000],
  PCT: [0, 2000],
  BLOODPH: [6.5, 8],
};
