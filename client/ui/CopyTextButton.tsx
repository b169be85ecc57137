import { CopyButton } from '@mantine/core';
import { useWords } from '../i18n/useWords.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Button } from './inputs.ts';

/** Copies a text and says that it did. */
export function CopyTextButton(props: {
  readonly text: string;
  readonly label: string;
  readonly icon: IconName;
  readonly explanation?: string;
}) {
  const say = useWords('shell');
  return (
    <CopyButton value={props.text}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name={copied ? 'check' : props.icon} size={13} />}
          onClick={copy}
          title={props.explanation}
        >
          {copied ? say('copied') : props.label}
        </Button>
      )}
    </CopyButton>
  );
}
