import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import { toCsv } from '../../../shared/format/toCsv.ts';
import { useWords } from '../../i18n/useWords.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Cohort.module.css';

/** The design's whole table with the present cell outlined. */
export function DecisionTableSection({ view, chosen }: { readonly view: CohortView; readonly chosen: number }) {
  const say = useWords('cohort');
  const { table, levels } = view;
  if (table === null) {
    return (
      <Section title={say('tableTitle')}>
        <p className={classes.quiet}>{say('tableNone')}</p>
      </Section>
    );
  }
  const level = levels[chosen]!;
  const columns = Array.from({ length: table.length + 1 }, (_, dlts) => dlts);
  const csv = toCsv(
    [say('patientsCount'), ...columns.map((dlts) => `${dlts} ${say('dlts')}`)],
    table.map((row, index) => [
      index + 1,
      ...columns.map((dlts) => (row[dlts] === undefined ? '' : say(`actionShort.${row[dlts]}`))),
    ]),
  );
  return (
    <Section title={say('tableTitle')} aside={<CopyTextButton text={() => csv} label={say('csv')} icon="copy" />}>
      <p className={classes.quiet}>{say('tableExplain')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
      <section className={classes.wide} tabIndex={0} aria-label={say('tableExplain')}>
        <table className={classes.cells}>
          <thead>
            <tr>
              <th scope="col">{say('patientsCount')}</th>
              {columns.map((dlts) => (
                <th key={dlts} scope="col">
                  {dlts} {say('dlts')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.map((row, index) => (
              // A row has no identity but its number of patients.
              // biome-ignore lint/suspicious/noArrayIndexKey: the table is never reordered
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                {row.map((decision, dlts) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor are its columns
                    key={dlts}
                    data-decision={decision}
                    data-now={level.evaluable === index + 1 && level.dlt === dlts}
                    title={level.evaluable === index + 1 && level.dlt === dlts ? say('tableNow') : undefined}
                  >
                    {say(`actionShort.${decision}`)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
