import { Textarea } from '@mantine/core';
import { useWords } from '../i18n/useWords.ts';

/** Shorter than a word is no reason; the server refuses it too. */
const MIN_LENGTH = 3;
const MAX_LENGTH = 500;

export const isReason = (text: string): boolean => text.trim().length >= MIN_LENGTH;

interface ReasonFieldProps {
  readonly value: string;
  /** Somebody has tried to go on: say what is missing. */
  readonly tried: boolean;
  readonly onChange: (value: string) => void;
}

/** Why a regulated value changes (C-02). */
export function ReasonField({ value, tried, onChange }: ReasonFieldProps) {
  const say = useWords('shell');
  return (
    <Textarea
      label={say('reasonForChange')}
      description={say('reasonExplain')}
      placeholder={say('reasonPlaceholder')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={tried && !isReason(value) ? say('reasonMissing', { count: MIN_LENGTH }) : undefined}
      maxLength={MAX_LENGTH}
      minRows={3}
      autosize
      required
      data-autofocus
    />
  );
}
