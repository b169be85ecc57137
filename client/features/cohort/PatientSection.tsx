import { Link } from '@tanstack/react-router';
import type { CohortPatient, CohortView } from '../../../shared/cohort/cohortView.ts';
import { toCsv } from '../../../shared/format/toCsv.ts';
import { useWords } from '../../i18n/useWords.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { MoreRows } from '../../ui/MoreRows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useCohortText } from '../../ui/useCohortText.ts';
import { useShownRows } from '../../ui/useShownRows.ts';
import { WholeDates } from '../../ui/WholeDates.tsx';
import classes from './Cohort.module.css';
import { useLevelName } from './useLevelName.ts';

/** Who counts as what, what is missing of whom, and the long clock beside the short one. */
export function PatientSection({ view }: { readonly view: CohortView }) {
  const say = useWords('cohort');
  const text = useCohortText();
  const nameOf = useLevelName();
  const treated = view.patients.filter(({ standing }) => standing !== 'not-treated');
  const { shown, rest: others, more } = useShownRows(treated);
  const header = [say('patient'), say('level'), say('standing'), say('missing'), say('gaps'), say('clock')];
  const cells = (patient: CohortPatient): readonly string[] => [
    patient.subjectNumber,
    nameOf(patient.doseLevel),
    say(`standing.${patient.standing}`),
    patient.pending.map(text.missing).join('; '),
    patient.gaps.map(text.gap).join('; '),
    patient.clock === null ? '–' : text.clock(patient.clock),
  ];
  const search = view.asOf.past ? { asOf: view.asOf.seq } : {};
  return (
    <Section
      title={say('patients')}
      flush
      aside={<CopyTextButton text={() => toCsv(header, treated.map(cells))} label={say('csv')} icon="copy" />}
    >
      <div className={classes.wide}>
        <table className={classes.table}>
          <HeaderRow titles={header} />
          <tbody>
            {shown.map((patient) => {
              const [number, ...rest] = cells(patient);
              return (
                <tr key={patient.subjectId}>
                  <th scope="row" className={classes.patient}>
                    <Link
                      to="/trials/$trialId/patients/$subjectNumber"
                      params={{ trialId: view.trial.trialId, subjectNumber: patient.subjectNumber }}
                      search={search}
                    >
                      {number}
                    </Link>
                  </th>
                  {rest.map((cell, index) => (
                    <td key={header[index + 1]}>
                      <WholeDates>{cell}</WholeDates>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <MoreRows rest={others.length} onMore={more} />
      {view.unseen > 0 && <p className={classes.under}>{say('otherSites', { count: view.unseen })}</p>}
    </Section>
  );
}
