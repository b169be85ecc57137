import { formatMeasured } from '../../../shared/format/formatMeasured.ts';
import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Section.tsx';
import type { SheetBaseline } from './gradeSheet.ts';
import classes from './Labs.module.css';

interface BaselineTableProps {
  readonly view: PatientView;
  readonly baselines: readonly SheetBaseline[];
}

/** Which sample each analyte's grades are compared with. */
export function BaselineTable({ view, baselines }: BaselineTableProps) {
  const say = useWords('labs');
  const language = useLanguage();
  if (baselines.length === 0) return null;
  const nameOf = (code: string) => findAnalyte(code)?.[language] ?? code;
  return (
    <Section title={say('baselineTitle')} flush>
      <p className={classes.bodyText}>{say(`baseline.${view.protocol.grading.baselineSample}`)}</p>
      <DataTable
        label={say('baselineTitle')}
        rows={baselines}
        rowKey={({ analyte }) => analyte}
        columns={[
          { id: 'analyte', title: say('field.analyte'), cell: ({ analyte }) => `${analyte} – ${nameOf(analyte)}` },
          {
            id: 'value',
            title: say('field.value'),
            cell: ({ lab }) => (lab === null ? say('baselineNone') : formatMeasured(lab)),
          },
          { id: 'at', title: say('field.at'), cell: ({ lab }) => lab?.at.replace('T', ' ') ?? '' },
          {
            id: 'from',
            title: say('baselineFrom'),
            cell: ({ lab, isInSheet }) => (lab === null ? '' : say(isInSheet ? 'baselineSheet' : 'baselineRecord')),
          },
        ]}
      />
    </Section>
  );
}
