import { formatUnit } from '../../../shared/format/formatMeasured.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import {
  IEC_HS_CARRY_DAYS,
  type IecHsInputName,
  type IecHsOnDay,
  type IecHsScore,
} from '../../../shared/grading/scores/iecHsOf.ts';
import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import { useWords, type WordKey } from '../../i18n/useWords.ts';
import { type CardProps, MetMark, RecordLinks, Result, ScoreCard } from './ScoreCard.tsx';
import classes from './Scores.module.css';

interface IecHsCardProps extends CardProps<IecHsScore> {
  readonly version: CtcaeVersion;
}

/** Which laboratory components of IEC-HS are met; what only a person can say stays "not known". */
export function IecHsCard({ score: { worst, latest }, settings, version }: IecHsCardProps) {
  const say = useWords('scores');
  return (
    <ScoreCard
      title={say('iec.title')}
      standard={say('iec.standard')}
      scope="IEC-HS"
      settings={settings}
      ours={[say('iec.oursDays', { days: IEC_HS_CARRY_DAYS }), say('iec.oursCytopenia')]}
      caution={say('iec.physician')}
    >
      {worst === null ? (
        <p className={classes.line}>{say('iec.none')}</p>
      ) : (
        <>
          <Result>
            {worst.met === 0
              ? say('iec.noneMet', { day: worst.day })
              : say('iec.onDay', { day: worst.day, count: worst.met })}
          </Result>
          <Components on={worst} version={version} />
          {latest !== null && latest.day !== worst.day && (
            <p className={classes.quiet}>{say('iec.latest', { day: latest.day, count: latest.met })}</p>
          )}
        </>
      )}
    </ScoreCard>
  );
}

/** Values each component is read from. */
const READ_FROM: Readonly<Record<string, readonly IecHsInputName[]>> = {
  ferritin: ['ferritin'],
  transaminases: ['alt', 'ast'],
  fibrinogen: ['fibrinogen'],
  hemophagocytosis: [],
  cytopenia: ['anc', 'platelets'],
  triglycerides: ['triglycerides'],
};

function Components({ on, version }: { readonly on: IecHsOnDay; readonly version: CtcaeVersion }) {
  const say = useWords('scores');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{say('criterion')}</th>
          <th scope="col">{say('state')}</th>
          <th scope="col">{say('value')}</th>
        </tr>
      </thead>
      <tbody>
        {on.components.map(({ code, met }) => (
          <tr key={code}>
            <td>{say(`iec.${code}` as WordKey<'scores'>, { version: `CTCAE ${version}` })}</td>
            <td>
              <MetMark met={met} />
            </td>
            <td>
              <Values on={on} names={READ_FROM[code] ?? []} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values({ on, names }: { readonly on: IecHsOnDay; readonly names: readonly IecHsInputName[] }) {
  const say = useWords('scores');
  if (names.length === 0) return <>{say('missing.not-assessed')}</>;
  return (
    <ul className={classes.list}>
      {on.inputs
        .filter(({ name }) => names.includes(name))
        .map(({ name, value, unit, missing, sources }) => (
          <li key={name}>
            {say(`iec.input.${name}`)}{' '}
            {value === null
              ? say(`missing.${missing ?? 'not-recorded'}`)
              : `${formatNumber(value, 4)} ${formatUnit(unit)}`}{' '}
            <RecordLinks ids={sources} />
          </li>
        ))}
    </ul>
  );
}
