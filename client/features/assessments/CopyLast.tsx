import { formatPartial } from '../../../shared/format/formatPartial.ts';
import type { PartialDateTime } from '../../../shared/model/dates.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';

interface CopyLastProps {
  /** Moment of the last look; `undefined` when there is none. */
  readonly lastAt: PartialDateTime | undefined;
  readonly copiedFrom: PartialDateTime | null;
  /** Parts still to be confirmed. */
  readonly waiting: number;
  readonly onCopy: () => void;
  readonly onConfirmAll: () => void;
}

/** Starts from the last look; what was copied waits to be confirmed, so that yesterday is never saved as today by accident. */
export function CopyLast({ lastAt, copiedFrom, waiting, onCopy, onConfirmAll }: CopyLastProps) {
  const say = useWords('assessments');
  if (copiedFrom !== null && waiting > 0) {
    return (
      <Notice
        icon="copy"
        action={
          <Button size="compact-sm" variant="default" onClick={onConfirmAll}>
            {say('allStillSo')}
          </Button>
        }
      >
        {say('copied', { at: formatPartial(copiedFrom) })}
      </Notice>
    );
  }
  if (lastAt === undefined) return null;
  return (
    <div>
      <Button variant="default" onClick={onCopy}>
        {say('copyLast', { at: formatPartial(lastAt) })}
      </Button>
    </div>
  );
}
