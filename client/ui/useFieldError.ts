import type { InputFinding } from '../../shared/model/failure.ts';
import { useWords } from '../i18n/useWords.ts';
import type { EntryTroubles } from '../lib/useEntry.ts';
import { findingText } from './EntryNotes.tsx';

/** The error line of one field: why it cannot be read, or why its value is refused, with the cure. */
export function useFieldError(
  troubles: EntryTroubles,
  findings: readonly InputFinding[],
): (path: string) => string | undefined {
  const say = useWords('findings');
  const forms = useWords('observations');
  const TEXT = {
    required: 'required',
    number: 'mustBeNumber',
    moment: 'moment.missing',
    confirm: 'mustConfirm',
  } as const;
  return (path) => {
    const trouble = troubles[path];
    if (trouble !== undefined) return forms(TEXT[trouble]);
    const refused = findings.find((finding) => finding.path === path && finding.severity === 'F');
    return refused === undefined ? undefined : findingText(refused, say);
  };
}
