import { TRPCClientError } from '@trpc/client';
import type { Failure } from '../../shared/model/failure.ts';

function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}

/** The `Failure` the server answered with; `undefined` for a fault or a lost connection. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('failure' in data)) return undefined;
  return isFailure(data.failure) ? data.failure : undefined;
}

/** True when no answer came at all, as opposed to an answer that says no. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TRPCClientError
    ? error.data === undefined || error.data === null
    : error instanceof TypeError;
}
