import { allTerms } from '../../shared/grading/ctcae/allTerms.ts';
import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import { SOCS } from '../../shared/grading/ctcae/socs.ts';
import type { Sql } from '../db/preparedSql.ts';

/** Of every version: a row must read the same whatever its trial uses. Where 6.0 moved a term, 5.0 is followed. */
const TERMS = [...new Set([...allTerms('5.0'), ...allTerms('6.0')].map(({ code }) => code))].map(
  (code) => findTerm(code)!,
);

export const socOf = (termCode: number): number | undefined => findTerm(termCode)?.soc;

/** Names of the integers in the hot tables, for whoever reads the file with SQL alone. */
export function fillDictionaries(sql: Sql): void {
  const known = sql.value<number>('SELECT (SELECT count(*) FROM soc) + (SELECT count(*) FROM ctcae_term)');
  if (known === SOCS.length + TERMS.length) return;
  sql.db
    .transaction(() => {
      for (const { code, name } of SOCS) {
        sql.run('INSERT INTO soc (code, name) VALUES (?, ?) ON CONFLICT (code) DO NOTHING', code, name);
      }
      for (const { code, name, soc } of TERMS) {
        const add = 'INSERT INTO ctcae_term (code, name, soc) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING';
        sql.run(add, code, name, soc);
      }
    })
    .immediate();
}
