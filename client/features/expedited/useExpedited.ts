import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lineAt } from '../../../shared/expedited/lineStanding.ts';
import type { ExpeditedListView } from '../../../shared/model/expeditedViews.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { msOf } from '../../../shared/time/instant.ts';
import { trpc } from '../../lib/trpc.ts';
import { useNow } from '../../lib/useNow.ts';

/** The events of a trial that run against a clock; asked once however many parts of a page show them. */
export function useExpedited(trialId: TrialId, asOf: number | undefined) {
  return useQuery({
    ...trpc.expedited.list.queryOptions(asOf === undefined ? { trialId } : { trialId, asOf }),
    placeholderData: keepPreviousData,
  });
}

/** Time passes on the screen too: the lines as they stand this minute. An earlier point of the record stands still. */
export function useLinesNow({ asOf, lines }: ExpeditedListView): ExpeditedListView['lines'] {
  const now = useNow();
  if (asOf.past) return lines;
  const atMs = Math.max(now, msOf(asOf.at));
  return lines.map((line) => lineAt(line, atMs));
}
