import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseLine, CaseTimingView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { isOverdue } from '../../lib/caseLines.ts';
import { durationText } from '../../lib/durationText.ts';
import { ageMs } from '../../lib/useNow.ts';
import type { DataColumn } from '../../ui/DataTable.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Group } from '../../ui/layout.ts';
import { ROW_STOP } from '../../ui/moveAmongRows.ts';
import { useCaseSentence } from '../../ui/useCaseSentence.ts';
import classes from './Case.module.css';

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

export function useCaseColumns(
  now: number,
  asOf: number | undefined,
  escalated: CaseTimingView['escalated'],
): readonly DataColumn<CaseLine>[] {
  const say = useWords('cases');
  const sayLife = useWords('caseLife');
  const vocabulary = useWords('vocabulary');
  const sayShell = useWords('shell');
  const sentence = useCaseSentence();
  const search = asOf === undefined ? {} : { asOf };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, which `say` stands for
  return useMemo<readonly DataColumn<CaseLine>[]>(
    () => [
      {
        id: 'patient',
        title: say('column.patient'),
        compare: (a, b) => compareText(a.subjectNumber, b.subjectNumber),
        cell: (line) => (
          <Link to="/cases/$caseId" params={{ caseId: line.caseId }} search={search} {...ROW_STOP}>
            <strong>{line.subjectNumber}</strong>
          </Link>
        ),
      },
      {
        id: 'dose',
        title: say('column.dose'),
        compare: (a, b) => compareText(a.doseLevel ?? '', b.doseLevel ?? ''),
        cell: (line) => line.doseLevel ?? '–',
      },
      {
        id: 'reason',
        title: say('column.reason'),
        compare: (a, b) => (b.worstGrade ?? 0) - (a.worstGrade ?? 0),
        cell: (line) => (
          <Group gap="xs" wrap="nowrap">
            <GradeBadge grade={line.worstGrade ?? 'not-graded'} />
            <span>
              {sentence(line)}
              {line.scale !== null && <span className={classes.scale}> {line.scale}</span>}
            </span>
          </Group>
        ),
      },
      {
        id: 'urgency',
        title: say('column.urgency'),
        compare: (a, b) => compareText(a.urgency, b.urgency),
        cell: (line) => vocabulary(`urgency.${line.urgency}`),
      },
      {
        id: 'state',
        title: say('column.state'),
        compare: (a, b) => compareText(a.state, b.state),
        cell: (line) => vocabulary(`caseState.${line.state}`),
      },
      {
        id: 'held',
        title: say('column.held'),
        compare: (a, b) => compareText(a.heldBy ?? '', b.heldBy ?? ''),
        cell: (line) => {
          const passedOn = escalated.find(({ caseId }) => caseId === line.caseId);
          return (
            <>
              {line.heldBy ?? say('nobody')}
              {passedOn !== undefined && (
                <span className={classes.scale}> · {sayLife('escalatedStep', { step: passedOn.step })}</span>
              )}
            </>
          );
        },
      },
      {
        id: 'age',
        title: say('column.age'),
        align: 'right',
        compare: (a, b) => compareText(a.raisedAt, b.raisedAt),
        cell: (line) => (
          <span title={isOverdue(line, now) ? say('overdueExplain') : undefined}>
            {isOverdue(line, now) && <strong>{say('overdue')} · </strong>}
            {durationText(sayShell, ageMs(line.raisedAt, now))}
          </span>
        ),
      },
    ],
    [say, now, asOf, escalated],
  );
}
