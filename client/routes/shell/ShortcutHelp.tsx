import { Fragment } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Kbd, Modal } from '../../ui/surfaces.ts';
import classes from './Shell.module.css';

const WRITING_KEYS = [
  { keys: ['n'], word: 'keyLogEvent' },
  { keys: ['c'], word: 'keyCrs' },
  { keys: ['i'], word: 'keyIcans' },
] as const;
const KEYS = [
  { keys: ['g', 'o'], word: 'keyOverview' },
  { keys: ['g', 'c'], word: 'keyCases' },
  { keys: ['↑'], word: 'keyRows' },
  { keys: ['Enter'], word: 'keyOpen' },
  { keys: ['Esc'], word: 'keyEscape' },
  { keys: ['?'], word: 'keyHelp' },
] as const;

export function ShortcutHelp(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly mayLog: boolean;
}) {
  const say = useWords('shell');
  const keys = props.mayLog ? [...WRITING_KEYS, ...KEYS] : KEYS;
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={say('help')}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <dl className={classes.keys}>
        {keys.map((row) => (
          <Fragment key={row.word}>
            <dt>
              {row.keys.map((key, i) => (
                <Fragment key={key}>
                  {i > 0 && <span>{say('keyThen')}</span>}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
              {row.word === 'keyRows' && <Kbd>↓</Kbd>}
            </dt>
            <dd>{say(row.word)}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  );
}
