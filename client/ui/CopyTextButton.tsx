import { useClipboard } from '@mantine/hooks';
import { useWords } from '../i18n/useWords.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Button } from './inputs.ts';

const SAYS_SO_MS = 1000;

/** Copies a text and says that it did. */
export function CopyTextButton(props: {
  /** Made when it is asked for: a whole table takes its time. */
  readonly text: () => string;
  readonly label: string;
  readonly icon: IconName;
  readonly explanation?: string;
}) {
  const say = useWords('shell');
  const { copied, copy } = useClipboard({ timeout: SAYS_SO_MS });
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon name={copied ? 'check' : props.icon} size={13} />}
      onClick={() => copy(props.text())}
      title={props.explanation}
    >
      {copied ? say('copied') : props.label}
    </Button>
  );
}
