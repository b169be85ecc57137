import type { LiveMessage } from '../../../shared/model/views.ts';

/** A query as its key tells it: procedure path and input. */
export interface AskedQuery {
  readonly path: readonly string[];
  readonly input: Readonly<Record<string, unknown>>;
}

/** Reads a tRPC query key `[path, { input, type }]`; `undefined` for anything else. */
export function askedQuery(key: readonly unknown[]): AskedQuery | undefined {
  const [path, rest] = key;
  if (!Array.isArray(path) || !path.every((part) => typeof part === 'string')) return undefined;
  const input = typeof rest === 'object' && rest !== null && 'input' in rest ? rest.input : undefined;
  return { path, input: typeof input === 'object' && input !== null ? { ...input } : {} };
}

/** Whether the answer to a query may have changed. In doubt yes; an answer about the past never changes. */
export function affects(message: LiveMessage, { path, input }: AskedQuery): boolean {
  if (input.asOf !== undefined) return false;
  // Who was told of a case changes nothing but the case's own pages.
  if (message.command === 'case.noticed' && path[0] !== 'case') return false;
  const sameTrial = message.trialId === null || input.trialId === undefined || input.trialId === message.trialId;
  switch (path[0]) {
    case 'trial':
      return sameTrial;
    case 'subject':
      return sameTrial && (message.subjectNumber === null || input.subjectNumber === message.subjectNumber);
    case 'case':
    case 'cohort':
    case 'discrepancy':
    case 'expedited':
      return sameTrial;
    case 'audit':
      return input.subjectId === undefined || message.subjectId === null || input.subjectId === message.subjectId;
    case 'standards':
      return message.trialId === null || (path[1] === 'ofTrial' && sameTrial);
    case 'protocol':
      return sameTrial && (message.command.startsWith('protocol.') || path[1] === 'page');
    case 'range':
      return sameTrial && message.command.startsWith('range.');
    case 'people':
    case 'session':
      return message.subjectId === null;
    case undefined:
    default:
      return false;
  }
}
