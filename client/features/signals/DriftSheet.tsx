import { useNavigate } from '@tanstack/react-router';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import type { Drift, DriftPower } from '../../../shared/signals/driftOf.ts';
import { DriftChart } from '../../charts/drift/DriftChart.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { PatientLinks } from './PatientLinks.tsx';
import classes from './Signals.module.css';
import { SignalsSheet } from './SignalsSheet.tsx';
import { percentOf, threeDigits } from './shares.ts';
import type { SignalsProps } from './signalsProps.ts';
import { useEventName } from './useEventName.ts';

/** One event patient after patient, with how often the chart would alarm by chance. Source: [REYNOLDS-1999], [STATISTICS §6]. */
export function DriftSheet(page: SignalsProps) {
  const say = useWords('signals');
  const nameOf = useEventName();
  const navigate = useNavigate();
  const { view } = page;
  const { drift } = view.signals;
  const { design, steps, waiting } = drift;
  const event = nameOf(drift.event);
  const now = useStanding(drift);
  const method = say('driftMethod', {
    usual: percentOf(design.p0),
    raised: percentOf(design.p1),
    up: threeDigits(Math.log(design.p1 / design.p0)),
    down: threeDigits(-Math.log((1 - design.p1) / (1 - design.p0))),
  });
  const waits = say('driftWaiting', { count: waiting.length, days: view.signals.settings.drift.followedDays });
  return (
    <SignalsSheet
      page={page}
      name="drift"
      title={say('drift', { event })}
      numbers={{
        header: [say('driftNumber'), say('patients'), say('driftInfused'), say('driftEvent'), say('driftHeight')],
        rows: steps.map(({ subjectNumber, infusedOn, hadEvent, height }, at) => [
          at + 1,
          subjectNumber,
          infusedOn,
          hadEvent ? 1 : 0,
          threeDigits(height),
        ]),
      }}
      method={method}
      basis="listed"
      leftOut={waiting.length === 0 ? undefined : waits}
      drawn={steps.length > 0}
    >
      <div className={classes.body}>
        {steps.length > 0 && (
          <DriftChart
            steps={steps}
            threshold={design.threshold}
            onPatient={(subjectNumber) =>
              void navigate({
                to: '/trials/$trialId/patients/$subjectNumber',
                params: { trialId: view.trial.trialId, subjectNumber },
                search: view.asOf.past ? { asOf: view.asOf.seq } : {},
              })
            }
            words={{
              label: say('driftFigure', { event, now }),
              x: say('driftAxis'),
              y: say('driftHeightAxis'),
              threshold: say('driftThreshold', { height: design.threshold }),
            }}
          />
        )}
        <p className={classes.text}>
          <strong>{now}</strong>{' '}
          <PatientLinks
            view={view}
            numbers={steps.filter(({ hadEvent }) => hadEvent).map((one) => one.subjectNumber)}
          />
        </p>
        {waiting.length > 0 && (
          <p className={classes.text}>
            {waits} <PatientLinks view={view} numbers={waiting} />
          </p>
        )}
        <ul className={classes.list}>
          <Power power={drift.usual} />
          <Power power={drift.raised} />
        </ul>
      </div>
    </SignalsSheet>
  );
}

function useStanding({ steps, alarmAt, design }: Drift): string {
  const say = useWords('signals');
  const last = steps.at(-1);
  if (last === undefined) return say('driftNone');
  if (alarmAt !== null) return say('driftAlarm', { at: alarmAt, number: steps[alarmAt - 1]!.subjectNumber });
  return say('driftQuiet', { height: threeDigits(last.height), threshold: design.threshold, n: steps.length });
}

function Power({ power: { rate, alarmProbability, patients, runLength } }: { readonly power: DriftPower }) {
  const say = useWords('signals');
  const length =
    runLength === null ? say('driftVeryLong') : say('driftLength', { n: formatNumber(Math.round(runLength)) });
  return <li>{say('driftPower', { rate: percentOf(rate), patients, p: percentOf(alarmProbability), length })}</li>;
}
