import { Link } from '@tanstack/react-router';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { ExpeditedLine, ExpeditedListView } from '../../../shared/model/expeditedViews.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { Section } from '../../ui/Section.tsx';
import { ClockTable } from './ClockTable.tsx';
import classes from './Expedited.module.css';
import { useExpedited, useLinesNow } from './useExpedited.ts';

interface ExpeditedSectionProps {
  readonly trialId: TrialId;
  readonly asOf: number | undefined;
  readonly only: (line: ExpeditedLine) => boolean;
  /** What is said where no event runs against a clock. */
  readonly none: 'patient' | 'case';
}

/** The clocks of some events of one patient, on that patient's pages. */
export function ExpeditedSection({ trialId, asOf, only, none }: ExpeditedSectionProps) {
  const say = useWords('expedited');
  const { data } = useExpedited(trialId, asOf);
  if (data === undefined) return null;
  const search = asOf === undefined ? {} : { asOf };
  return (
    <div className={classes.apart}>
      <Section
        title={say('sectionTitle')}
        aside={
          <Link to="/trials/$trialId/expedited" params={{ trialId }} search={search}>
            {say('toList')}
          </Link>
        }
      >
        <Events view={data} only={only} none={none} />
      </Section>
    </div>
  );
}

function Events({
  view,
  only,
  none,
}: { readonly view: ExpeditedListView } & Pick<ExpeditedSectionProps, 'only' | 'none'>) {
  const say = useWords('expedited');
  const language = useLanguage();
  const lines = useLinesNow(view).filter(only);
  const { asOf, settings } = view;
  if (lines.length === 0) {
    return <p className={classes.quiet}>{say(none === 'case' ? 'sectionNoneCase' : 'sectionNone')}</p>;
  }
  return (
    <div className={classes.stack}>
      {lines.map((line) => (
        <div key={line.observationId}>
          <Link
            to="/trials/$trialId/expedited"
            params={{ trialId: line.trialId }}
            search={asOf.past ? { asOf: asOf.seq, event: line.observationId } : { event: line.observationId }}
          >
            <strong>{termName(line.termCode, language)}</strong>
          </Link>{' '}
          · {say('column.susar')}: {say(`susar.${line.answer.susar}`)}
          <ClockTable line={line} settings={settings} />
        </div>
      ))}
    </div>
  );
}
