import { useMemo } from 'react';
import type { ShiftTerm } from '../../../../shared/figures/measured/measuredFigureData.ts';
import { countedPatients } from '../../../../shared/figures/measured/measuredSelection.ts';
import { SHIFT_STEPS, type ShiftTable, shiftTables } from '../../../../shared/figures/measured/shiftTable.ts';
import { termName } from '../../../../shared/grading/ctcae/termName.ts';
import { useLanguage, useWords } from '../../../i18n/useWords.ts';
import { EmptyState } from '../../../ui/FiveStates.tsx';
import { HeaderRow } from '../../../ui/HeaderRow.tsx';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { FigureFrame } from '../FigureFrame.tsx';
import classes from '../Figures.module.css';
import { LIVER_PARTS } from '../figureChoice.ts';
import { nextSelection } from '../worstFirst.ts';
import type { MeasuredProps } from './measuredProps.ts';
import { PartSwitch } from './PartSwitch.tsx';

/** Every laboratory parameter from its grade at baseline to the worst after it. Source: [FIGURES §2.11]. */
export function ShiftFigure(props: MeasuredProps) {
  const say = useWords('measured');
  const { measured, filter, search, onSearch, view } = props;
  const tables = useMemo(() => shiftTables(measured, filter), [measured, filter]);
  const counted = countedPatients(measured, filter).length;
  const chosen = tables.find(({ term }) => keyOf(term) === search.parameter) ?? tables[0];
  const ungraded = tables.reduce((sum, table) => sum + table.ungraded, 0);
  const name = useShiftName();
  const numbers = {
    header: [
      say('parameter'),
      say('baseline'),
      ...SHIFT_STEPS.map((step) => `${say('worst')}: ${say(`step.${step}`)}`),
    ],
    rows: tables.flatMap((table) =>
      SHIFT_STEPS.map((step, row) => [
        name(table),
        say(`step.${step}`),
        ...table.cells[row]!.map((patients) => patients.length),
      ]),
    ),
  };
  return (
    <FigureFrame
      figure={props}
      title={say('shiftTitle')}
      numbers={numbers}
      counted={{ patients: counted, leftOut: ungraded === 0 ? [] : [say('leftOutShift', { n: ungraded })] }}
      measured
      drawn={false}
    >
      <PartSwitch label={say('whichLiver')} parts={LIVER_PARTS} shown="shift" search={search} onSearch={onSearch} />
      {chosen === undefined ? (
        <EmptyState title={say('emptyShift')}>
          <p>{say('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <Shift table={chosen} name={name(chosen)} figure={props} />
          <Parameters tables={tables} chosen={chosen} of={counted} figure={props} />
        </>
      )}
      <p className={classes.note}>
        {say('shiftNote', { before: say(`before.${view.protocol.grading.baselineSample}`) })}
      </p>
    </FigureFrame>
  );
}

/** As the address names a parameter. */
const keyOf = ({ analyte, termCode }: ShiftTerm) => `${analyte}-${termCode}`;

interface ParametersProps {
  readonly tables: readonly ShiftTable[];
  readonly chosen: ShiftTable;
  readonly of: number;
  readonly figure: MeasuredProps;
}

/** Every parameter in a line; pressing one shows its table. */
function Parameters({ tables, chosen, of, figure }: ParametersProps) {
  const say = useWords('measured');
  const name = useShiftName();
  const { search, onSearch } = figure;
  return (
    <ScrollRegion label={say('parameters')}>
      <table className={classes.incidence}>
        <HeaderRow
          titles={[say('parameter'), say('worsened'), say('severe'), say('baselineMissing'), say('ungradedResults')]}
        />
        <tbody>
          {tables.map((table) => (
            <tr key={keyOf(table.term)}>
              <th scope="row">
                <button
                  type="button"
                  className={classes.opener}
                  aria-expanded={table === chosen}
                  onClick={() => onSearch({ ...search, parameter: keyOf(table.term) })}
                >
                  {name(table)}
                </button>
              </th>
              <td>{say('nOf', { n: table.worsened.length, of })}</td>
              <td>{say('nOf', { n: table.severe.length, of })}</td>
              <td>{say('nOf', { n: table.cells.at(-1)!.flat().length, of })}</td>
              <td>{table.ungraded}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function useShiftName() {
  const say = useWords('measured');
  const language = useLanguage();
  return ({ term }: ShiftTable) => say('shiftName', { analyte: term.analyte, term: termName(term.termCode, language) });
}

interface ShiftProps {
  readonly table: ShiftTable;
  readonly name: string;
  readonly figure: MeasuredProps;
}

function Shift({ table, name, figure }: ShiftProps) {
  const say = useWords('measured');
  return (
    <ScrollRegion label={name}>
      <table className={classes.incidence}>
        <caption className={classes.shiftCaption}>{`${name} · ${say('worst')} →`}</caption>
        <thead>
          <tr>
            <th scope="col">{say('baseline')}</th>
            {SHIFT_STEPS.map((step) => (
              <th key={step} scope="col" className={classes.numeric}>
                {say(`step.${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SHIFT_STEPS.map((step, row) => (
            <tr key={step}>
              <th scope="row">{say(`step.${step}`)}</th>
              {SHIFT_STEPS.map((worst, column) => (
                <ShiftCell
                  key={worst}
                  patients={table.cells[row]![column]!}
                  isWorse={step >= 0 && worst > step}
                  figure={figure}
                  label={(n) =>
                    say('shiftCell', { name, baseline: say(`step.${step}`), worst: say(`step.${worst}`), n })
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ShiftCell(props: {
  readonly patients: readonly number[];
  readonly isWorse: boolean;
  readonly figure: MeasuredProps;
  readonly label: (n: number) => string;
}) {
  const { patients, isWorse, figure, label } = props;
  const { measured, selected, onSelect } = figure;
  const numbers = patients.map((at) => measured.cohort.patients[at]!.subjectNumber);
  return (
    <td className={classes.numeric} data-zero={numbers.length === 0} data-worse={isWorse}>
      {numbers.length === 0 ? (
        0
      ) : (
        <button
          type="button"
          className={classes.count}
          aria-label={label(numbers.length)}
          onClick={(event) => onSelect(nextSelection(selected, numbers, event.shiftKey))}
        >
          {numbers.length}
        </button>
      )}
    </td>
  );
}
