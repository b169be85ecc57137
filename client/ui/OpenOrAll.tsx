import { SegmentedControl } from './inputs.ts';

interface OpenOrAllProps {
  readonly label: string;
  readonly open: string;
  readonly all: string;
  readonly value: 'open' | 'all';
  readonly onChange: (value: 'open' | 'all') => void;
}

/** What waits for somebody, or everything there ever was. */
export function OpenOrAll({ label, open, all, value, onChange }: OpenOrAllProps) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value}
      onChange={(chosen) => onChange(chosen === 'all' ? 'all' : 'open')}
      data={[
        { value: 'open', label: open },
        { value: 'all', label: all },
      ]}
    />
  );
}
