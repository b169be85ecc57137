import type { Origin } from '../../../../shared/model/origin.ts';
import { useWords } from '../../../i18n/useWords.ts';
import classes from '../Figures.module.css';
import type { MeasuredProps } from './measuredProps.ts';

/** The protocol's settings a figure of kinetics is read by, each with where it comes from. */
export function KineticsSettingsNote({
  figure,
  part,
}: {
  readonly figure: MeasuredProps;
  readonly part: 'product' | 'cd7';
}) {
  const say = useWords('measured');
  const { protocol } = figure.view;
  const { kinetics, grading } = protocol;
  const origin = ({ kind, basis }: Origin) => say('origin', { kind: say(`origin.${kind}`), basis });
  const sentences =
    part === 'product'
      ? [
          say('set.area', { day: kinetics.areaEndDay }),
          say(kinetics.absentBeforeInfusion ? 'set.absent' : 'set.present'),
          say('set.belowLimit'),
          say('set.day'),
          origin(kinetics.productOrigin),
        ]
      : [
          say('set.threshold', { n: kinetics.depletedBelow, before: say(`before.${grading.baselineSample}`) }),
          say('set.day'),
          origin(kinetics.targetOrigin),
        ];
  return (
    <p className={classes.note}>
      <strong>{say('settings', { version: protocol.version })}</strong> {sentences.join(' ')}
    </p>
  );
}
