import type { TraceStep } from '../model/assessment.ts';

/** Three-valued truth of a clause. Source: Kleene's strong logic [KLEENE-1952 §64]: unknown stays unknown unless another clause decides. */
export type Truth = TraceStep['met'];

export function truthOf(value: boolean | undefined): Truth {
  if (value === undefined) return 'unknown';
  return value ? 'met' : 'not-met';
}

export function not(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'met' ? 'not-met' : 'met';
}

export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('not-met')) return 'not-met';
  return truths.includes('unknown') ? 'unknown' : 'met';
}

export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('met')) return 'met';
  return truths.includes('unknown') ? 'unknown' : 'not-met';
}
