import { Group, Input, TextInput } from '@mantine/core';
import { useId } from 'react';
import { formatStudyDay } from '../../shared/format/formatNumber.ts';
import { formatPartial } from '../../shared/format/formatPartial.ts';
import { studyDayOfPartial } from '../../shared/time/studyDayOf.ts';
import { useWords } from '../i18n/useWords.ts';
import type { MomentAnswer } from '../lib/momentAnswer.ts';
import { type MomentClock, parseMoment } from '../lib/parseMoment.ts';
import classes from './MomentInput.module.css';
import { SegmentedControl } from './SegmentedControl.tsx';

interface MomentInputProps {
  readonly label: string;
  readonly value: MomentAnswer;
  readonly onChange: (value: MomentAnswer) => void;
  readonly clock: MomentClock;
  /** Answers offered besides a date. */
  readonly answers: readonly ('unknown' | 'ongoing')[];
  readonly error?: string | undefined;
  readonly note?: string | undefined;
}

/** A partly known moment typed as people say it, read back in full, with "unknown" and "ongoing" as equal answers. */
export function MomentInput({ label, value, onChange, clock, answers, error, note }: MomentInputProps) {
  const say = useWords('observations');
  const labelId = useId();
  const modes = (['at', ...answers] as const).map((mode) => ({ value: mode, label: say(`moment.${mode}`) }));
  return (
    <Input.Wrapper
      label={label}
      labelProps={{ id: labelId }}
      labelElement="div"
      error={error}
      description={value.mode === 'at' ? readBack(value.text, clock, say) : note}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    >
      <Group gap="xs" wrap="nowrap" align="flex-start" role="group" aria-labelledby={labelId}>
        {modes.length > 1 && (
          <SegmentedControl
            size="xs"
            data={modes}
            value={value.mode}
            onChange={(mode) => onChange({ ...value, mode })}
            aria-label={label}
          />
        )}
        {value.mode === 'at' && (
          <TextInput
            className={classes.text}
            aria-label={label}
            placeholder="2026-03-05 14:20"
            value={value.text}
            onChange={(event) => onChange({ mode: 'at', text: event.currentTarget.value })}
            error={error !== undefined}
            onFocus={(event) => event.currentTarget.select()}
            spellCheck={false}
            autoComplete="off"
          />
        )}
      </Group>
    </Input.Wrapper>
  );
}

function readBack(text: string, clock: MomentClock, say: ReturnType<typeof useWords<'observations'>>): string {
  if (text.trim() === '') return say('moment.hint');
  const parsed = parseMoment(text, clock);
  if (parsed === undefined) return say('moment.notUnderstood');
  const day = clock.day0On === null ? null : studyDayOfPartial(parsed, clock.day0On);
  const date = formatPartial(parsed);
  return day === null ? date : say('moment.readBack', { date, day: formatStudyDay(day) });
}
