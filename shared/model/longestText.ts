const MEASURED = { reported: 60, unit: 30 } as const;

/**
 * Characters each text of an observation may have. A form does not stop at them: a pasted letter would be cut in silence.
 * It says so instead, by the check `TXT-01`.
 */
export const LONGEST_TEXT = {
  'adverse-event': { verbatim: 300, narrative: 4000 },
  infusion: { doseText: 60, lot: 60 },
  treatment: { name: 120, dose: 120 },
  lab: MEASURED,
  vital: MEASURED,
  sample: MEASURED,
  'study-event': { detail: 300 },
  'crs-assessment': { note: 1000 },
  'icans-assessment': { note: 1000 },
} as const;
