import type { ExpeditedClock } from '../../../shared/model/expedited.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import classes from './Expedited.module.css';
import { useClockText } from './useClockText.ts';

/** A mark beside the words: the standing is never colour alone. */
const MARKS: Readonly<Record<ExpeditedClock['standing'], IconName>> = {
  running: 'clock',
  sent: 'check',
  missed: 'cross',
  lifted: 'dash',
  undecided: 'question',
};

interface ClockChipProps {
  readonly clock: ExpeditedClock;
  readonly zone: string;
  readonly isSoon: boolean;
}

/** One clock in a few characters: authority, days, last day, and how it stands. The whole sentence is its title. */
export function ClockChip({ clock, zone, isSoon }: ClockChipProps) {
  const say = useWords('expedited');
  const text = useClockText(zone);
  const whole = `${say(`region.${clock.region}`)}: ${say(`kind.${clock.kind}`, { days: clock.days })}, ${text.standing(clock)}`;
  return (
    <span
      className={classes.chip}
      data-standing={isSoon && clock.standing === 'running' ? 'soon' : clock.standing}
      data-provisional={clock.isProvisional}
      title={whole}
    >
      <Icon name={MARKS[clock.standing]} size={11} />
      <strong>{clock.region}</strong>
      <span>{say('chipDays', { days: clock.days })}</span>
      <span>{clock.due?.earliestOn ?? say('unknownMoment')}</span>
      <span className={classes.hidden}>{whole}</span>
    </span>
  );
}
