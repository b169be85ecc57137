import { type ClipboardEvent, memo } from 'react';
import { limitsOf } from '../../../shared/episodes/derived/limitsOf.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { TermAnswer } from './gradeSheet.ts';
import classes from './Labs.module.css';
import { LineGrade } from './LineGrade.tsx';
import { LineNotes } from './LineNotes.tsx';
import type { OpenCounts } from './openCounts.ts';
import type { SheetLine } from './readSheet.ts';
import { SHEET_FIELDS, type SheetField } from './sheetRow.ts';
import type { SheetAct } from './sheetState.ts';
import { splitBlock } from './splitBlock.ts';

interface SheetLineProps {
  readonly view: PatientView;
  readonly line: SheetLine;
  /** As a spreadsheet counts, the first result being 1. */
  readonly number: number;
  /** `undefined` = not looked at yet. */
  readonly answers: readonly TermAnswer[] | undefined;
  readonly counts: OpenCounts;
  readonly act: (act: SheetAct) => void;
}

/** One result: its cells as pasted, what they are read as, its grade, and what is asked. */
export const SheetLineView = memo(function SheetLineView(props: SheetLineProps) {
  const { view, line, number, answers, counts, act } = props;
  const say = useWords('labs');
  const { row, lab, problems, isOut } = line;
  const limits = siteLimits(line, view);
  const readAs: Readonly<Partial<Record<SheetField, string>>> = {
    ...(lab !== null && lab.at.replace('T', ' ') !== row.at && { at: lab.at.replace('T', ' ') }),
    ...(lab !== null && lab.analyte !== row.analyte && { analyte: lab.analyte }),
  };

  function paste(event: ClipboardEvent<HTMLInputElement>, field: SheetField): void {
    const cells = splitBlock(event.clipboardData.getData('text/plain'));
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    act({ kind: 'fill', key: row.key, field, cells });
  }

  return (
    <tr data-out={isOut} data-open={!isOut && lab === null}>
      <th scope="row">{number}</th>
      <td>
        <input
          type="checkbox"
          aria-label={say('takeLabel', { number })}
          checked={!isOut}
          onChange={(event) => act({ kind: 'out', key: row.key, out: !event.currentTarget.checked })}
        />
      </td>
      {SHEET_FIELDS.map((field) => (
        <td key={field}>
          <input
            className={classes.cell}
            data-field={field}
            aria-label={say('cellLabel', { field: say(`field.${field}`), number })}
            aria-invalid={!isOut && problems.some((problem) => problem.field === field)}
            autoComplete="off"
            spellCheck={false}
            value={row[field]}
            placeholder={field === 'low' || field === 'high' ? limits[field] : undefined}
            onChange={(event) => act({ kind: 'edit', key: row.key, field, text: event.currentTarget.value })}
            onPaste={(event) => paste(event, field)}
          />
          {readAs[field] !== undefined && <span className={classes.readAs}>{readAs[field]}</span>}
        </td>
      ))}
      <td>
        {lab !== null && !isOut && answers !== undefined && (
          <LineGrade answers={answers} version={view.trial.ctcaeVersion} />
        )}
      </td>
      <td>
        <LineNotes line={line} counts={counts} act={act} />
      </td>
    </tr>
  );
});

/** The limits of the site's range where the result brings none, in its own unit. */
function siteLimits({ lab }: SheetLine, { history }: PatientView): { readonly low?: string; readonly high?: string } {
  if (lab === null) return {};
  const { lln, uln, from } = limitsOf(lab, history.referenceRanges, history.subject.sex);
  if (from !== 'site-range') return {};
  return { ...(lln !== null && { low: formatNumber(lln) }), ...(uln !== null && { high: formatNumber(uln) }) };
}
