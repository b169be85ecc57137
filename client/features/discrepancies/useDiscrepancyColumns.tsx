import { useMemo } from 'react';
import { formatStudyDay } from '../../../shared/format/formatNumber.ts';
import type { DiscrepancyLine } from '../../../shared/model/discrepancyViews.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { DataColumn } from '../../ui/DataTable.tsx';
import { ROW_STOP } from '../../ui/moveAmongRows.ts';
import { compareLines, worst } from './compareLines.ts';
import classes from './Discrepancies.module.css';
import type { OpenDiscrepancy } from './DiscrepancyInbox.tsx';
import { GradePair } from './GradePair.tsx';
import { useDiscrepancyText } from './useDiscrepancyText.ts';

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

export function useDiscrepancyColumns(onOpen: (open: OpenDiscrepancy) => void): readonly DataColumn<DiscrepancyLine>[] {
  const say = useWords('discrepancies');
  const vocabulary = useWords('vocabulary');
  const textOf = useDiscrepancyText();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, which `say` stands for
  return useMemo<readonly DataColumn<DiscrepancyLine>[]>(
    () => [
      {
        id: 'patient',
        title: say('column.patient'),
        compare: (a, b) => compareText(a.subjectNumber, b.subjectNumber),
        cell: ({ subjectId, subjectNumber, discrepancy }) => (
          <button
            type="button"
            className={classes.link}
            aria-label={say('open', { number: subjectNumber, what: textOf(discrepancy) })}
            onClick={() => onOpen({ subjectId, key: discrepancy.key })}
            {...ROW_STOP}
          >
            <strong>{subjectNumber}</strong>
          </button>
        ),
      },
      {
        id: 'what',
        title: say('column.what'),
        compare: (a, b) => worst(b) - worst(a),
        cell: ({ discrepancy }) => (
          <span className={classes.what}>
            <GradePair discrepancy={discrepancy} />
            <span>
              {textOf(discrepancy)}
              <span className={classes.scale}> {(discrepancy.derived ?? discrepancy.reported)?.scale}</span>
            </span>
          </span>
        ),
      },
      {
        id: 'kind',
        title: say('column.kind'),
        compare: (a, b) => compareText(a.discrepancy.kind, b.discrepancy.kind),
        cell: ({ discrepancy }) => vocabulary(`discrepancyKind.${discrepancy.kind}`),
      },
      {
        id: 'day',
        title: say('column.day'),
        align: 'right',
        compare: (a, b) => (a.onsetDay ?? 0) - (b.onsetDay ?? 0),
        cell: ({ onsetDay }) => (onsetDay === null ? '–' : formatStudyDay(onsetDay)),
      },
      {
        id: 'standing',
        title: say('column.standing'),
        compare: compareLines,
        cell: ({ standing, steps }) => (
          <>
            {vocabulary(`discrepancyStanding.${standing}`)}
            {standing === 'open' && steps.length > 0 && <div className={classes.quiet}>{say('changedSince')}</div>}
          </>
        ),
      },
      {
        id: 'said',
        title: say('column.said'),
        cell: ({ steps }) => <span className={classes.said}>{steps.at(-1)?.text ?? '–'}</span>,
      },
    ],
    [say, onOpen],
  );
}
