import type { QueryClient } from '@tanstack/react-query';
import type { FirstAnswer } from '../../shared/model/firstAnswers.ts';

/** Takes over what the server has written into the page, so that the first screen asks for nothing it already has. */
export function takeFirstAnswers(queryClient: QueryClient, text: string | null | undefined): void {
  if (text === null || text === undefined) return;
  for (const [procedure, input, answer] of JSON.parse(text) as readonly FirstAnswer[]) {
    queryClient.setQueryData(firstKey(procedure, input), answer);
  }
}

/** The key under which `trpc.<procedure>.queryOptions(input)` looks. */
export function firstKey(procedure: string, input: unknown): readonly unknown[] {
  return [procedure.split('.'), { ...(input === null ? {} : { input }), type: 'query' }];
}
