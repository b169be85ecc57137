import type { QueryClient } from '@tanstack/react-query';
import type { FirstAnswer } from '../../shared/model/firstAnswers.ts';

/** What the server has written into the page. */
export function readFirstAnswers(text: string | null | undefined): readonly FirstAnswer[] {
  return text === null || text === undefined ? [] : (JSON.parse(text) as readonly FirstAnswer[]);
}

/** The first screen asks for nothing that it already has. */
export function takeFirstAnswers(queryClient: QueryClient, answers: readonly FirstAnswer[]): void {
  for (const [procedure, input, answer] of answers) queryClient.setQueryData(firstKey(procedure, input), answer);
}

/** The key under which `trpc.<procedure>.queryOptions(input)` looks. */
export function firstKey(procedure: string, input: unknown): readonly unknown[] {
  return [procedure.split('.'), { ...(input === null ? {} : { input }), type: 'query' }];
}
