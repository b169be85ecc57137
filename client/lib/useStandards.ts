import { useQuery } from '@tanstack/react-query';
import { versionOfScale } from '../../shared/grading/ctcae/versionOfScale.ts';
import type { GradingScale, TermCode } from '../../shared/model/grade.ts';
import type { Synonym, TermCriteria } from '../../shared/model/standards.ts';
import { trpc } from './trpc.ts';

const NONE: readonly Synonym[] = [];

/** The installation's words for terms; the same array until one of them changes. */
export function useSynonyms(): readonly Synonym[] {
  return useQuery({ ...trpc.standards.all.queryOptions(), staleTime: Number.POSITIVE_INFINITY }).data?.synonyms ?? NONE;
}

/** The official words for a term on a CTCAE scale; `undefined` where they are not loaded or the scale is another. */
export function useTermCriteria(termCode: number | null, scale: GradingScale): TermCriteria | undefined {
  const version = versionOfScale(scale);
  const query = useQuery({
    ...trpc.standards.term.queryOptions({ version: version ?? '5.0', termCode: (termCode ?? 0) as TermCode }),
    enabled: termCode !== null && version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return version === undefined ? undefined : (query.data ?? undefined);
}
