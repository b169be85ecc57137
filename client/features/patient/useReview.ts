import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PatientView } from '../../../shared/model/views.ts';
import { trpc } from '../../lib/trpc.ts';

export interface Review {
  /** The change up to which this person has read this patient; `null` = not yet, or not known yet. */
  readonly seq: number | null;
  readonly at: string | null;
  readonly mark: () => void;
}

/**
 * Up to where this person has read this patient: a note beside the record, overwritten with each review, that nobody else
 * sees and no rule reads. It is kept on the server, so that it holds on every screen the person uses.
 */
export function useReview({ history, asOf }: PatientView): Review {
  const form = `review:${history.subject.subjectId}`;
  const client = useQueryClient();
  const options = trpc.draft.get.queryOptions({ form });
  const { data } = useQuery(options);
  const put = useMutation(
    trpc.draft.put.mutationOptions({ onSuccess: () => client.invalidateQueries({ queryKey: options.queryKey }) }),
  );
  const seq = data == null ? Number.NaN : Number(data.body);
  return {
    seq: Number.isSafeInteger(seq) ? seq : null,
    at: data?.savedAt ?? null,
    mark: () => put.mutate({ form, body: String(asOf.seq) }),
  };
}
