import type { CaseState } from '../model/dltCase.ts';

/** Somebody still has to decide: the monitor or, once referred, the committee. */
export function isOpenState(state: CaseState): boolean {
  return state !== 'withdrawn' && !isDecidedState(state);
}

export function isDecidedState(state: CaseState): state is 'confirmed' | 'rejected' {
  return state === 'confirmed' || state === 'rejected';
}

/** Nobody has taken it on yet, or not since it came back. */
export function isWaitingState(state: CaseState): state is 'raised' | 'reopened' {
  return state === 'raised' || state === 'reopened';
}

/** Who has to be told of a case in this state; null = nobody waits for anything. */
export function awaitedRole(state: CaseState): 'medical-monitor' | 'committee-member' | null {
  switch (state) {
    case 'raised':
    case 'reopened':
      return 'medical-monitor';
    case 'referred':
      return 'committee-member';
    case 'acknowledged':
    case 'confirmed':
    case 'rejected':
    case 'withdrawn':
      return null;
  }
}
