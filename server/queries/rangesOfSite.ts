import type { SiteId } from '../../shared/model/ids.ts';
import type { RangeView } from '../../shared/model/views.ts';
import type { Store } from '../store/port.ts';

/** The normal ranges of a site's laboratory, past and present ones; voided ones are not among them. */
export function rangesOfSite({ store }: { readonly store: Store }, siteId: SiteId): Promise<readonly RangeView[]> {
  return store.read(async (tx) => {
    const ranges = await tx.listReferenceRanges(siteId);
    return ranges.map(({ value, version }) => ({ range: value, version }));
  });
}
