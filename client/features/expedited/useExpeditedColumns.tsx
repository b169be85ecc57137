import { useMemo } from 'react';
import { leastLeftMs, lineStanding } from '../../../shared/expedited/lineStanding.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { ExpeditedSettings } from '../../../shared/model/expeditedSettings.ts';
import type { ExpeditedLine } from '../../../shared/model/expeditedViews.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import type { DataColumn } from '../../ui/DataTable.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { ROW_STOP } from '../../ui/moveAmongRows.ts';
import { ClockChip } from './ClockChip.tsx';
import { compareLines, compareText } from './compareLines.ts';
import classes from './Expedited.module.css';
import { useClockText } from './useClockText.ts';
import { useStepText } from './useStepText.ts';

export function useExpeditedColumns(
  { zone, dueSoonHours }: ExpeditedSettings,
  onOpen: (line: ExpeditedLine) => void,
): readonly DataColumn<ExpeditedLine>[] {
  const say = useWords('expedited');
  const language = useLanguage();
  const text = useClockText(zone);
  const steps = useStepText();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, which `say` stands for
  return useMemo<readonly DataColumn<ExpeditedLine>[]>(
    () => [
      {
        id: 'patient',
        title: say('column.patient'),
        compare: (a, b) => compareText(a.subjectNumber, b.subjectNumber),
        cell: (line) => (
          <button
            type="button"
            className={classes.link}
            aria-label={say('open', { number: line.subjectNumber, what: termName(line.termCode, language) })}
            onClick={() => onOpen(line)}
            {...ROW_STOP}
          >
            <strong>{line.subjectNumber}</strong>
          </button>
        ),
      },
      {
        id: 'event',
        title: say('column.event'),
        compare: (a, b) => compareText(termName(a.termCode, language), termName(b.termCode, language)),
        cell: ({ termCode, worstGrade, voided }) => (
          <span className={classes.event}>
            <GradeBadge grade={worstGrade ?? 'not-graded'} />
            <span>
              {termName(termCode, language)}
              {voided && ` (${say('voided')})`}
            </span>
          </span>
        ),
      },
      {
        id: 'susar',
        title: say('column.susar'),
        compare: (a, b) => compareText(a.answer.susar, b.answer.susar),
        cell: ({ answer }) => say(`susar.${answer.susar}`),
      },
      {
        id: 'left',
        title: say('column.left'),
        compare: compareLines(dueSoonHours),
        cell: (line) => {
          const standing = lineStanding(line, dueSoonHours);
          return (
            <span className={classes.left} data-standing={standing}>
              {say(`standing.${standing}`)}
              {standing !== 'closed' && <div>{text.left(leastLeftMs(line))}</div>}
            </span>
          );
        },
      },
      {
        id: 'clocks',
        title: say('column.clocks'),
        cell: (line) => (
          <span className={classes.chips}>
            {line.clocks.map((clock) => (
              <ClockChip
                key={[clock.region, clock.kind, clock.startedAt, clock.isProvisional].join(' ')}
                clock={clock}
                zone={zone}
                isSoon={lineStanding({ ...line, clocks: [clock], site: [] }, dueSoonHours) === 'soon'}
              />
            ))}
          </span>
        ),
      },
      {
        id: 'missing',
        title: say('column.missing'),
        cell: ({ answer, criteria }) => {
          const missing = criteria.filter(({ met }) => !met);
          const open = steps.openReasons(answer);
          if (missing.length + open.length === 0) return say('nothingMissing');
          return (
            <ul className={classes.missing}>
              {open.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
              {missing.map(({ criterion }) => (
                <li key={criterion}>{say('missingCriterion', { criterion: say(`criterion.${criterion}`) })}</li>
              ))}
            </ul>
          );
        },
      },
    ],
    [say, onOpen, zone, dueSoonHours],
  );
}
