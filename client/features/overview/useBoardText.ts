import type { BoardRow, OverviewView } from '../../../shared/model/views.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { dayText, gradeShown, nextDueLines } from './boardFacts.ts';
import { boardGroups } from './boardOrder.ts';
import { ripeningOf } from './ripening.ts';
import { ripeningText } from './ripeningText.ts';
import { useCohort } from './useCohort.ts';

export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The board's numbers as plain cells, worked out when they are asked for: the table behind the figure, and its CSV. */
export function useBoardText(overview: OverviewView): () => TextTable {
  const { rows, protocol, asOf } = overview;
  const cohort = useCohort(overview);
  const say = useWords('overview');
  const sayShell = useWords('shell');
  const vocabulary = useWords('vocabulary');
  const now = Date.parse(asOf.at);

  function cells(row: BoardRow): readonly string[] {
    const { subject, summary, siteCode, zone } = row;
    const ripening = ripeningOf(row, protocol).map((one) => ripeningText(one, zone, now, say, sayShell));
    const grades = TOXICITY_FAMILIES.map((family) => gradeShown(row, family));
    return [
      subject.doseLevel ?? say('noDoseLevel'),
      subject.subjectNumber,
      siteCode,
      summary.window?.day0On ?? '',
      summary.window?.startOn ?? '',
      summary.window?.endOn ?? '',
      [vocabulary(`windowState.${summary.state}`), dayText(row, protocol, say)].filter(Boolean).join(' '),
      ripening.join('; '),
      summary.lastObservedOn ?? '',
      nextDueLines(row, cohort.patientOf(subject.subjectId)?.next ?? null, say).join('; '),
      ...grades.map((grade) => (typeof grade === 'number' ? String(grade) : vocabulary(`grade.${grade}`))),
    ];
  }

  return () => ({
    header: [
      say('doseLevel'),
      say('patient'),
      say('site'),
      say('infusion'),
      `${say('window')} ↦`,
      `${say('window')} ⇥`,
      say('state'),
      '⧗',
      say('lastObserved'),
      say('nextDue'),
      ...TOXICITY_FAMILIES.map((family) => vocabulary(`family.${family}`)),
    ],
    rows: boardGroups(rows, protocol).flatMap((group) => group.rows.map(cells)),
  });
}
