import { Textarea } from '@mantine/core';
import { useWords } from '../i18n/useWords.ts';

/** Shorter than a word is no reason; the server refuses it too, and what is longer. */
const MIN_LENGTH = 3;
const MAX_LENGTH = 500;

export const isReason = (text: string): boolean => isLongEnough(text) && text.trim().length <= MAX_LENGTH;

const isLongEnough = (text: string): boolean => text.trim().length >= MIN_LENGTH;

/** What is wrong with a reason, in words. A field that stopped at its length would cut a pasted one in silence. */
export function useReasonError(): (text: string) => string | undefined {
  const say = useWords('shell');
  return (text) => {
    if (isReason(text)) return undefined;
    return isLongEnough(text)
      ? say('reasonTooLong', { length: text.trim().length, most: MAX_LENGTH })
      : say('reasonMissing', { count: MIN_LENGTH });
  };
}

interface ReasonFieldProps {
  readonly value: string;
  /** Somebody has tried to go on: say what is missing. */
  readonly tried: boolean;
  readonly onChange: (value: string) => void;
}

/** Why a regulated value changes (C-02). */
export function ReasonField({ value, tried, onChange }: ReasonFieldProps) {
  const say = useWords('shell');
  const errorOf = useReasonError();
  return (
    <Textarea
      label={say('reasonForChange')}
      description={say('reasonExplain')}
      placeholder={say('reasonPlaceholder')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={tried ? errorOf(value) : undefined}
      minRows={3}
      autosize
      required
      data-autofocus
    />
  );
}
