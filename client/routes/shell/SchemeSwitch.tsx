import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type ColourScheme, useColourScheme } from '../../ui/useColourScheme.ts';
import classes from './Shell.module.css';

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const satisfies Record<ColourScheme, ColourScheme>;
const ICON = { auto: 'contrast', light: 'sun', dark: 'moon' } as const;
const WORD = { auto: 'schemeAuto', light: 'schemeLight', dark: 'schemeDark' } as const;

/** As the system, light, dark, and round again. */
export function SchemeSwitch() {
  const say = useWords('shell');
  const [scheme, setScheme] = useColourScheme();
  const label = `${say('colourScheme')}: ${say(WORD[scheme])}`;
  return (
    <button
      type="button"
      className={classes.tool}
      onClick={() => setScheme(NEXT[scheme])}
      aria-label={label}
      title={label}
    >
      <Icon name={ICON[scheme]} />
    </button>
  );
}
