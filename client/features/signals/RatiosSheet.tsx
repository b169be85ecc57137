import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { TermRatios } from '../../../shared/signals/termRatios.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { PatientLinks } from './PatientLinks.tsx';
import classes from './Signals.module.css';
import { SignalsSheet } from './SignalsSheet.tsx';
import { probabilityOf, threeDigits } from './shares.ts';
import type { SignalsProps } from './signalsProps.ts';

/** Terms whose observed count at a level outgrows its share of the person-time: a list for review. Source: [DUMOUCHEL-1999]. */
export function RatiosSheet({ ratios, ...page }: SignalsProps & { readonly ratios: TermRatios }) {
  const say = useWords('signals');
  const figures = useWords('figures');
  const language = useLanguage();
  const header = [
    say('term'),
    say('level'),
    say('observedCount'),
    say('expectedCount'),
    say('ratio'),
    say('aboveTwo'),
    say('patients'),
  ];
  const rows = ratios.ratios.map((one) => ({
    key: `${one.doseLevel} ${one.termCode}`,
    patients: one.patients,
    cells: [
      termName(one.termCode, language),
      one.doseLevel,
      one.observed,
      threeDigits(one.expected),
      say('rateRange', {
        rate: threeDigits(one.mean),
        lower: threeDigits(one.lower05),
        upper: threeDigits(one.upper95),
      }),
      probabilityOf(one.probabilityAbove2),
    ],
  }));
  const method = `${say('ratiosMethod', { terms: ratios.terms, compared: ratios.compared, shown: rows.length })} ${ratios.priors
    .map(({ doseLevel, origin }) => `${doseLevel}: ${say(`prior.${origin}`)}`)
    .join('; ')}.`;
  return (
    <SignalsSheet
      page={page}
      name="ratios"
      title={say('ratios')}
      numbers={{ header, rows: rows.map(({ cells, patients }) => [...cells, patients.join(' ')]) }}
      method={method}
      basis="exploratory"
    >
      <ScrollRegion label={figures('inside', { name: say('ratios') })}>
        <table className={classes.table}>
          <HeaderRow titles={header} />
          <tbody>
            {rows.map(({ key, cells: [name, ...rest], patients }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {rest.map((cell, at) => (
                  <td key={header[at + 1]}>{cell}</td>
                ))}
                <td>
                  <PatientLinks view={page.view} numbers={patients} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </SignalsSheet>
  );
}
