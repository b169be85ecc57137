import { formatUnit } from '../../../shared/format/formatMeasured.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import type { TumourLysisScore } from '../../../shared/grading/scores/tumourLysisOf.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { type CardProps, MetMark, RecordLinks, Result, ScoreCard } from './ScoreCard.tsx';
import classes from './Scores.module.css';

/** Laboratory tumour lysis in its two windows, criterion by criterion. */
export function TumourLysisCard({ score: scores, settings }: CardProps<readonly TumourLysisScore[]>) {
  const say = useWords('scores');
  return (
    <ScoreCard
      title={say('tls.title')}
      standard={say('tls.standard')}
      scope="TLS"
      settings={settings}
      ours={[say('tls.oursCreatinine'), say('tls.oursUnits'), say('tls.oursAge')]}
    >
      {scores.length === 0 && <p className={classes.line}>{say('tls.none')}</p>}
      {scores.map((score) => (
        <Window key={score.around} score={score} />
      ))}
    </ScoreCard>
  );
}

const CRITERION = {
  uricAcidUmolPerL: 'uric-acid',
  potassiumMmolPerL: 'potassium',
  phosphateMmolPerL: 'phosphate',
  calciumMmolPerL: 'calcium',
  creatinineTimesUln: null,
} as const;

function Window({ score }: { readonly score: TumourLysisScore }) {
  const say = useWords('scores');
  const { around, answer, inputs, isOpen } = score;
  const metOf = (code: string | null) => answer.trace.find((step) => step.code === code)?.met;
  return (
    <>
      <h4 className={classes.part}>
        {say(`tls.around.${around}`)} {isOpen && <span className={classes.quiet}>{say('tls.open')}</span>}
      </h4>
      <Standing score={score} />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{say('criterion')}</th>
            <th scope="col" data-numeric>
              {say('tls.worst')}
            </th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('records')}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ name, value, unit, missing, sources }) => {
            const met = metOf(CRITERION[name]);
            return (
              <tr key={name}>
                <td>{say(`tls.${name}`)}</td>
                <td data-numeric>
                  {value === null
                    ? say(`missing.${missing ?? 'not-recorded'}`)
                    : `${formatNumber(value, 4)} ${formatUnit(unit)}`}
                </td>
                <td>{met === undefined ? say('noValue') : <MetMark met={met} />}</td>
                <td>
                  <RecordLinks ids={sources} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Standing({ score: { answer } }: { readonly score: TumourLysisScore }) {
  const say = useWords('scores');
  const count = answer.trace.filter(({ code, met }) => met === 'met' && LABORATORY.has(code)).length;
  if (answer.laboratoryTls === null)
    return <Result badge={<GradeBadge grade="not-graded" />}>{say('tls.undecided')}</Result>;
  if (!answer.laboratoryTls) return <Result badge={<GradeBadge grade="no-event" />}>{say('tls.no', { count })}</Result>;
  const grade = answer.grade === null || answer.grade === 0 ? 'not-graded' : answer.grade;
  return (
    <Result badge={<GradeBadge grade={grade} />}>
      {say('tls.yes', { count })}
      {answer.grade !== null && ` · ${say('tls.grade', { grade: answer.grade, standard: say('tls.standard') })}`}
    </Result>
  );
}

const LABORATORY: ReadonlySet<string> = new Set(Object.values(CRITERION).filter((code) => code !== null));
