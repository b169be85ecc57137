import type { Evaluability, WindowState } from '../model/assessment.ts';
import { isCertain, type WindowPlacement } from './placeWindow.ts';
import type { DltVerdict } from './verdictOf.ts';

/**
 * Where a patient stands on the window board. A confirmed DLT outranks an open question, and an open question everything
 * that only looks settled.
 */
export function windowState(
  placement: WindowPlacement | undefined,
  verdict: DltVerdict,
  evaluability: Evaluability,
  atMs: number,
): WindowState {
  if (placement === undefined || atMs < placement.early.day0Ms) return 'not-infused';
  if (verdict.isConfirmed) return 'dlt';
  if (verdict.isPossible) return 'possible-dlt';
  switch (evaluability.outcome) {
    case 'not-evaluable':
      return 'not-evaluable';
    case 'evaluable':
      return 'cleared';
    case 'undecided':
    case 'committee':
      return isCertain(placement) && atMs < placement.early.closeMs ? 'in-window' : 'pending-data';
  }
}
