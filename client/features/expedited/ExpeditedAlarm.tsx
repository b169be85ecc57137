import { Link } from '@tanstack/react-router';
import { leastLeftMs, lineStanding } from '../../../shared/expedited/lineStanding.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { ExpeditedLine, ExpeditedListView } from '../../../shared/model/expeditedViews.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { durationText } from '../../lib/durationText.ts';
import { Notice } from '../../ui/Notice.tsx';
import { compareLines } from './compareLines.ts';
import classes from './Expedited.module.css';
import { useExpedited, useLinesNow } from './useExpedited.ts';

interface ExpeditedAlarmProps {
  readonly trialId: TrialId;
  readonly asOf: number | undefined;
  /** Left out = of the whole trial. */
  readonly only?: (line: ExpeditedLine) => boolean;
}

/** Reports that are missed or soon due, at the top of the page they concern; it appears by itself when time is up. */
export function ExpeditedAlarm({ trialId, asOf, only }: ExpeditedAlarmProps) {
  const { data } = useExpedited(trialId, asOf);
  return data === undefined ? null : <Alarm view={data} only={only ?? (() => true)} />;
}

interface AlarmProps {
  readonly view: ExpeditedListView;
  readonly only: (line: ExpeditedLine) => boolean;
}

function Alarm({ view, only }: AlarmProps) {
  const say = useWords('expedited');
  const shell = useWords('shell');
  const language = useLanguage();
  const { asOf, settings } = view;
  const standing = (line: ExpeditedLine) => lineStanding(line, settings.dueSoonHours);
  const urgent = useLinesNow(view)
    .filter(only)
    .filter((line) => standing(line) === 'missed' || standing(line) === 'soon')
    .toSorted(compareLines(settings.dueSoonHours));
  if (urgent.length === 0) return null;
  const time = (line: ExpeditedLine) => {
    const left = leastLeftMs(line);
    if (left === null) return say('alarmSite', { standing: say(`standing.${standing(line)}`) });
    return say(left < 0 ? 'alarmMissed' : 'alarmSoon', { time: durationText(shell, Math.abs(left)) });
  };
  return (
    <div className={classes.alarmBox}>
      <Notice tone="alarm" title={say('alarmTitle', { count: urgent.length })}>
        <ul className={classes.alarms}>
          {urgent.map((line) => (
            <li key={line.observationId}>
              <Link
                to="/trials/$trialId/expedited"
                params={{ trialId: line.trialId }}
                search={asOf.past ? { asOf: asOf.seq, event: line.observationId } : { event: line.observationId }}
              >
                {line.subjectNumber} · {termName(line.termCode, language)}
              </Link>{' '}
              {time(line)}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
