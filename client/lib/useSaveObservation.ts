import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ObservationId, RequestId, SubjectId } from '../../shared/model/ids.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { RecordedView } from '../../shared/model/views.ts';
import { newRequestId } from './newRequestId.ts';
import { trpc, trpcClient } from './trpc.ts';

/** A new observation, or a correction of one at the version it was read at. */
export type SaveObservation =
  | { readonly subjectId: SubjectId; readonly value: Observation }
  | {
      readonly observationId: ObservationId;
      readonly expectedVersion: number;
      readonly value: Observation;
      readonly reason: string;
    };

/** Saves once per intended act: a retry of the same content repeats the request id, new content takes a new one (C-33). */
export function useSaveObservation() {
  const queryClient = useQueryClient();
  const last = useRef<{ readonly content: string; readonly requestId: RequestId }>(null);

  function requestIdFor(input: SaveObservation): RequestId {
    const content = JSON.stringify(input);
    if (last.current?.content !== content) last.current = { content, requestId: newRequestId() };
    return last.current.requestId;
  }

  return useMutation({
    mutationFn: (input: SaveObservation): Promise<RecordedView> => {
      const requestId = requestIdFor(input);
      return 'observationId' in input
        ? trpcClient.observation.correct.mutate({ requestId, ...input })
        : trpcClient.observation.record.mutate({ requestId, ...input });
    },
    onSuccess: async () => {
      last.current = null;
      await Promise.all([
        queryClient.invalidateQueries(trpc.subject.pathFilter()),
        queryClient.invalidateQueries(trpc.trial.pathFilter()),
        queryClient.invalidateQueries(trpc.case.pathFilter()),
      ]);
    },
  });
}

export interface VoidObservation {
  readonly observationId: ObservationId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Takes an observation out of every count while keeping what it said. */
export function useVoidObservation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: VoidObservation): Promise<RecordedView> =>
      trpcClient.observation.void.mutate({ requestId: newRequestId(), ...input }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
