import { type ImportReading, planObservation } from './importState.ts';
import { cellOf, raise } from './sheet.ts';

/** As much of a treatment's name as a dose has room for. */
const DOSE_TEXT_LENGTH = 60;

/**
 * Without any file of doses the subject file may still say who was treated (SAFFL, the safety population) and since when
 * (the reference start, by its standard the first exposure). That day becomes day 0, listed for a person to decide;
 * without the flag nobody is taken for treated. Source: [STANDARDS §2.3].
 */
export function planFromSubjects(reading: ImportReading): void {
  for (const { row, usubjid, enrolled, treatmentStart, referenceStart } of reading.subjects.values()) {
    const start = treatmentStart ?? referenceStart;
    if (enrolled !== 'yes' || start === null || cellOf(row, 'SAFFL').toUpperCase() !== 'Y') continue;
    const arm = ['TRT01A', 'ACTARM', 'ARM'].map((column) => cellOf(row, column)).find((text) => text !== '') ?? '';
    raise(row, 'EX-FROM-SUBJECTS', null, { kept: start });
    const doseText = arm.slice(0, DOSE_TEXT_LENGTH);
    const dose = { cellsE6PerKg: null, plannedCellsE6PerKg: null, lot: '', doseText };
    planObservation(reading, row, usubjid, { kind: 'infusion', at: start, ...dose }, true);
  }
}
