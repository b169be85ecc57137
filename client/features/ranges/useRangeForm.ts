import { useState } from 'react';
import type { SiteId } from '../../../shared/model/ids.ts';
import type { NewReferenceRange, ReferenceRange } from '../../../shared/model/referenceRange.ts';
import { useWords } from '../../i18n/useWords.ts';
import { findingText } from '../../ui/EntryNotes.tsx';
import { findingsOf, type RangeField, type RangeForm, readRange } from './rangeForm.ts';

/** A range being typed: nobody is told off before the first try to save. `others` = the ranges it must not overlap. */
export function useRangeForm(first: RangeForm, siteId: SiteId, others: readonly ReferenceRange[]) {
  const say = useWords('ranges');
  const findings = useWords('findings');
  const [form, setForm] = useState(first);
  const [tried, setTried] = useState(false);
  const reading = readRange(form, siteId);
  const found = findingsOf(reading, others);

  function errorOf(field: RangeField): string | undefined {
    if (!tried) return undefined;
    const trouble = reading.ok ? undefined : reading.troubles[field];
    if (trouble !== undefined) return say(trouble);
    const finding = found.find(({ path }) => path === field);
    return finding === undefined ? undefined : findingText(finding, findings);
  }

  /** The range, when it can be saved; else the fields say why not. */
  function submit(): NewReferenceRange | undefined {
    setTried(true);
    return reading.ok && found.length === 0 ? reading.range : undefined;
  }

  return { form, setForm, errorOf, submit };
}
