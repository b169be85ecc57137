import type { Failure } from '../../../shared/model/failure.ts';
import { err } from '../../../shared/model/failure.ts';
import type { NewReferenceRange } from '../../../shared/model/referenceRange.ts';
import { checkReferenceRange } from '../../../shared/policy/checkReferenceRange.ts';
import type { ReadTx } from '../../store/port.ts';

/** The checks of the form once more, beside the ranges the site has at this moment. `rangeId` = the one being changed. */
export async function refuseBadRange(
  tx: ReadTx,
  range: NewReferenceRange,
  rangeId: number | null,
): Promise<{ readonly ok: false; readonly failure: Failure } | undefined> {
  const others = (await tx.listReferenceRanges(range.siteId)).map(({ value }) => value);
  const findings = checkReferenceRange(
    range,
    others.filter((one) => one.rangeId !== rangeId),
  );
  return findings.length === 0 ? undefined : err({ code: 'INVALID', findings });
}
