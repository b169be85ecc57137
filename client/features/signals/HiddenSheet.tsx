import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/useWords.ts';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { PatientLinks } from './PatientLinks.tsx';
import classes from './Signals.module.css';
import { SignalsSheet } from './SignalsSheet.tsx';
import type { SignalsProps } from './signalsProps.ts';

/** Gaps of the record behind which a signal can hide, each with its count and its patients. */
export function HiddenSheet(page: SignalsProps) {
  const say = useWords('signals');
  const figures = useWords('figures');
  const { view } = page;
  const { hidden } = view.signals;
  const header = [say('gap'), say('count'), say('patients')];
  return (
    <SignalsSheet
      page={page}
      name="hidden"
      title={say('hidden')}
      numbers={{
        header,
        rows: hidden.map(({ code, count, patients }) => [say(`hidden.${code}`), count, patients.join(' ')]),
      }}
      method={say('hiddenNote')}
      basis="exploratory"
    >
      <ScrollRegion label={figures('inside', { name: say('hidden') })}>
        <table className={classes.table}>
          <HeaderRow titles={header} />
          <tbody>
            {hidden.map(({ code, count, patients }) => (
              <tr key={code} data-zero={count === 0}>
                <th scope="row">
                  {say(`hidden.${code}`)}{' '}
                  {code === 'open-discrepancies' && count > 0 && (
                    <Link
                      to="/trials/$trialId/discrepancies"
                      params={{ trialId: view.trial.trialId }}
                      search={view.asOf.past ? { asOf: view.asOf.seq } : {}}
                    >
                      {say('toDiscrepancies')}
                    </Link>
                  )}
                </th>
                <td className={classes.count}>{count}</td>
                <td>
                  <PatientLinks view={view} numbers={patients} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </SignalsSheet>
  );
}
