import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { DiscrepancyView } from '../../../shared/model/discrepancyViews.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import classes from './Discrepancies.module.css';
import { useDateText } from './useDiscrepancyText.ts';

/** What the site reported, record by record. */
export function ReportedSide({ view: { reported } }: { readonly view: DiscrepancyView }) {
  const say = useWords('discrepancies');
  const language = useLanguage();
  const dateText = useDateText();
  return (
    <section aria-label={say('reportedSide')}>
      <h3 className={classes.heading}>{say('reportedSide')}</h3>
      {reported.length === 0 && <p className={classes.quiet}>{say('notReported')}</p>}
      {reported.map(({ observationId, value }) => (
        <div key={observationId} className={classes.report}>
          <div>
            <strong>{termName(value.termCode, language)}</strong>{' '}
            <span className={classes.scale}>
              {value.scale} · {say('record', { id: observationId })}
            </span>
          </div>
          <ol className={classes.grades}>
            {value.gradeHistory.map(({ grade, from }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps are a run in time, two may share grade and date
              <li key={i}>
                <GradeBadge grade={grade ?? 'not-graded'} /> {say('gradeFrom', { from: dateText(from) })}
              </li>
            ))}
          </ol>
          <div className={classes.quiet}>{say('ends', { end: dateText(value.end) })}</div>
        </div>
      ))}
    </section>
  );
}
