import type { Site } from '../../shared/model/trial.ts';
import type { ForeignSubject, ImportReading } from './importState.ts';
import { cellOf, raise } from './sheet.ts';

/** "Unspecified" among three-letter codes. Source: [ICAO-9303] part 3. */
const NO_COUNTRY = 'XXX';

/** One site for each SITEID of an enrolled patient; its zone is a setting, because no file says it. */
export function planSites(reading: ImportReading): Omit<Site, 'siteId' | 'trialId'>[] {
  const countries = new Map<string, string>();
  for (const subject of reading.subjects.values()) {
    if (subject.enrolled === 'yes') noteCountry(countries, subject);
  }
  return [...countries.keys()]
    .sort()
    .map((code) => ({ code, name: code, zone: reading.context.zone, country: countries.get(code) || NO_COUNTRY }));
}

function noteCountry(countries: Map<string, string>, { row, siteCode }: ForeignSubject): void {
  const given = cellOf(row, 'COUNTRY').toUpperCase();
  const country = /^[A-Z]{3}$/.test(given) ? given : '';
  const known = countries.get(siteCode) ?? '';
  countries.set(siteCode, known === '' ? country : known);
  if (known !== '' && country !== '' && known !== country) {
    raise(row, 'DM-COUNTRY-DIFFERS', 'COUNTRY', { kept: known });
  }
}
