/**
 * Every unit a laboratory result may come in, by quantity: how many of the base unit (factor 1) one of it is. A factor
 * with a molar mass in it holds for that substance only, hence one quantity for each.
 * Source: [GRADING §1]; urea nitrogen from its molar mass, 28.014 g/mol.
 */
export const QUANTITIES = {
  cells: {
    '10^9/L': 1,
    '10^3/uL': 1,
    '10^6/mL': 1,
    '/uL': 0.001,
    '10^6/L': 0.001,
    '10^3/mL': 0.001,
    '10^4/uL': 10,
  },
  haemoglobin: { 'g/L': 1, 'g/dL': 10, 'mmol/L': 10 / 0.6206 },
  bilirubin: { 'umol/L': 1, 'mg/dL': 17.104, 'mg/L': 1.7104 },
  creatinine: { 'umol/L': 1, 'mg/dL': 88.42, 'mg/L': 8.842 },
  fibrinogen: { 'g/L': 1, 'mg/dL': 0.01, 'g/dL': 10 },
  calcium: { 'mmol/L': 1, 'mg/dL': 0.2495 },
  magnesium: { 'mmol/L': 1, 'mg/dL': 0.4114 },
  phosphate: { 'mmol/L': 1, 'mg/dL': 0.3229 },
  glucose: { 'mmol/L': 1, 'mg/dL': 0.05551 },
  urate: { 'umol/L': 1, 'mg/dL': 59.48, 'mmol/L': 1000 },
  triglycerides: { 'mmol/L': 1, 'mg/dL': 0.01129 },
  cholesterol: { 'mmol/L': 1, 'mg/dL': 0.02586 },
  ureaNitrogen: { 'mmol/L': 1, 'mg/dL': 10 / 28.014 },
  albumin: { 'g/L': 1, 'g/dL': 10 },
  ions: { 'mmol/L': 1, 'mEq/L': 1 },
  enzyme: { 'U/L': 1, 'ukat/L': 60, 'nkat/L': 0.06 },
  crp: { 'mg/L': 1, 'mg/dL': 10, 'ug/mL': 1 },
  traceProtein: { 'ug/L': 1, 'ng/mL': 1, 'mg/L': 1000, 'ug/mL': 1000 },
  immunoglobulin: { 'g/L': 1, 'mg/dL': 0.01, 'mg/mL': 1 },
  cytokine: { 'pg/mL': 1, 'ng/L': 1, 'ng/mL': 1000 },
  seconds: { s: 1 },
  clearance: { 'mL/min': 1, 'mL/s': 60 },
  ratio: { '1': 1 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

export type Quantity = keyof typeof QUANTITIES;

type KeysOfAll<T> = T extends unknown ? Extract<keyof T, string> : never;
/** The one spelling of a unit that the rules know, e.g. `10^9/L`, `umol/L`; `1` = a plain number. */
export type UnitCode = KeysOfAll<(typeof QUANTITIES)[Quantity]>;
