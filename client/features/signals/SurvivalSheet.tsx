import { useNavigate } from '@tanstack/react-router';
import type { Survival } from '../../../shared/signals/survivalOf.ts';
import { StepLines } from '../../charts/step-lines/StepLines.tsx';
import type { StepMarkOf } from '../../charts/step-lines/StepMarks.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { PatientLinks } from './PatientLinks.tsx';
import classes from './Signals.module.css';
import { SignalsSheet } from './SignalsSheet.tsx';
import { percentOf } from './shares.ts';
import type { SignalsProps } from './signalsProps.ts';

/** How long the dosed patients live, whatever they die of. Source: [STATISTICS §5]. */
export function SurvivalSheet(page: SignalsProps) {
  const say = useWords('signals');
  const figures = useWords('figures');
  const { survival, settings } = page.view.signals;
  const { rows, patients, deaths, leftOut, died } = survival;
  const median = useMedianText(survival);
  const markOf = useDeathMarks(page);
  const share = (value: number | null) => (value === null ? '' : percentOf(value));
  return (
    <SignalsSheet
      page={page}
      name="survival"
      title={say('survival')}
      numbers={{
        header: [
          figures('day'),
          figures('atRisk'),
          say('deaths'),
          say('lastSeen'),
          say('survivalShare'),
          say('survivalError'),
          figures('lower'),
          figures('upper'),
        ],
        rows: rows.map((row) => [
          row.time,
          row.atRisk,
          row.events,
          row.censored,
          share(row.survival),
          share(row.standardError),
          share(row.band.lower),
          share(row.band.upper),
        ]),
      }}
      method={say('survivalMethod', { level: percentOf(settings.level) })}
      basis="exploratory"
      leftOut={leftOut === 0 ? undefined : say('survivalLeftOut', { n: leftOut })}
      drawn
    >
      <div className={classes.body}>
        <StepLines
          title={say('survivalTitle', { deaths, n: patients })}
          rows={rows.map((row) => ({ ...row, ofInterest: { ...row.band, incidence: row.survival } }))}
          startsAt={1}
          toDay={Math.max(28, ...rows.map(({ time }) => time))}
          withBand
          axisTitle={figures('axisDays')}
          atRiskTitle={figures('atRisk')}
          markOf={markOf}
        />
        <p className={classes.text}>
          {median} <PatientLinks view={page.view} numbers={died.map(({ subjectNumber }) => subjectNumber)} />
        </p>
      </div>
    </SignalsSheet>
  );
}

function useMedianText({ median: { estimate, lower, upper, isUncertain } }: Survival): string {
  const say = useWords('signals');
  if (estimate === null) return say('survivalNotReached');
  const limit = (value: number | null) => value ?? say('notReached');
  const text = say('survivalMedian', { median: estimate, lower: limit(lower), upper: limit(upper) });
  return isUncertain ? `${text}; ${say('survivalUncertain')}` : text;
}

/** A step leads to who died on its day, in the swim lanes. */
function useDeathMarks({ view }: SignalsProps): StepMarkOf {
  const figures = useWords('figures');
  const navigate = useNavigate();
  return (time, kind) => {
    if (kind === 'censored') return null;
    const who = view.signals.survival.died.flatMap(({ day, subjectNumber }) => (day === time ? [subjectNumber] : []));
    return {
      label: figures('stepMark', { day: time, who: who.join(', ') }),
      isChosen: false,
      isFaded: false,
      onPress: () =>
        void navigate({
          to: '/trials/$trialId/figures',
          params: { trialId: view.trial.trialId },
          search: { figure: 'lanes', patients: who.join('|'), ...(view.asOf.past && { asOf: view.asOf.seq }) },
        }),
    };
  };
}
