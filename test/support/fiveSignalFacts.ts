import type { FigureData } from '../../shared/figures/figureData.ts';
import type { SignalFacts } from '../../shared/signals/signalFacts.ts';

const FACTS: Readonly<Record<string, Omit<SignalFacts, 'subjectId'>>> = {
  '001-001': { earlyIcaht: { grade: 4, isIncomplete: false }, openDiscrepancies: 0, missing: [], missedVisits: 0 },
  '001-002': { earlyIcaht: { grade: 0, isIncomplete: false }, openDiscrepancies: 0, missing: [], missedVisits: 0 },
  '001-003': { earlyIcaht: { grade: null, isIncomplete: true }, openDiscrepancies: 1, missing: [], missedVisits: 0 },
  '001-004': {
    earlyIcaht: { grade: 2, isIncomplete: true },
    openDiscrepancies: 0,
    missing: ['closing-visit', 'grade'],
    missedVisits: 3,
  },
  // Not infused: whatever is open of it stands behind no count.
  '001-005': {
    earlyIcaht: { grade: null, isIncomplete: true },
    openDiscrepancies: 7,
    missing: ['infusion-date'],
    missedVisits: 2,
  },
};

/**
 * What the five patients' figures do not carry: 001-001 ICAHT 4, 001-002 none, 001-003 never counted and one open
 * discrepancy, 001-004 ICAHT 2 so far with two things missing. A patient not named has nothing open.
 */
export function fiveSignalFacts({ patients }: FigureData): readonly SignalFacts[] {
  return patients.map(({ subjectId, subjectNumber }) => ({
    subjectId,
    ...(FACTS[subjectNumber] ?? FACTS['001-002']!),
  }));
}
