import { formatUnit } from '../../../shared/format/formatMeasured.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import type { CarHematotoxScore } from '../../../shared/grading/scores/carHematotoxOf.ts';
import { useWords, type WordKey } from '../../i18n/useWords.ts';
import { type CardProps, RecordLinks, Result, ScoreCard, useMissingText } from './ScoreCard.tsx';
import classes from './Scores.module.css';

type Marker = CarHematotoxScore['inputs'][number]['name'];
const wordOf = (name: string): WordKey<'scores'> => `ht.${name as Marker}`;

export function CarHematotoxCard({ score, settings }: CardProps<CarHematotoxScore>) {
  const say = useWords('scores');
  const missingText = useMissingText();
  const { answer, inputs, before } = score;
  return (
    <ScoreCard
      title={say('ht.title')}
      standard={say('ht.standard')}
      scope="CAR-HEMATOTOX"
      settings={settings}
      ours={[say('ht.ours')]}
      caution={say('ht.exploratory')}
    >
      {answer.score === null ? (
        <>
          <Result>{say('cannot')}</Result>
          <p className={classes.line}>{missingText(inputs, (name) => say(wordOf(name)))}</p>
        </>
      ) : (
        <Result>
          {say('ht.score', { score: answer.score })} · {say(`ht.${answer.category}`)}
        </Result>
      )}
      <p className={classes.quiet}>{say(`ht.before.${before ?? 'none'}`)}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{say('input')}</th>
            <th scope="col" data-numeric>
              {say('value')}
            </th>
            <th scope="col" data-numeric>
              {say('points')}
            </th>
            <th scope="col">{say('records')}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ name, value, unit, missing, sources }) => (
            <tr key={name}>
              <td>{say(wordOf(name))}</td>
              <td data-numeric>
                {value === null
                  ? say(`missing.${missing ?? 'not-recorded'}`)
                  : `${formatNumber(value, 4)} ${formatUnit(unit)}`}
              </td>
              <td data-numeric>{answer.trace.find(({ code }) => code === name)?.facts.points ?? say('noValue')}</td>
              <td>
                <RecordLinks ids={sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScoreCard>
  );
}
