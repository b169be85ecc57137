import { ALL_TERMS } from '../../shared/grading/ctcae/allTerms.ts';
import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import { SOCS } from '../../shared/grading/ctcae/socs.ts';
import type { Sql } from '../db/preparedSql.ts';

export const socOf = (termCode: number): number | undefined => findTerm(termCode)?.soc;

/** Names of the integers in the hot tables, for whoever reads the file with SQL alone. */
export function fillDictionaries(sql: Sql): void {
  const known = sql.value<number>('SELECT (SELECT count(*) FROM soc) + (SELECT count(*) FROM ctcae_term)');
  if (known === SOCS.length + ALL_TERMS.length) return;
  sql.db
    .transaction(() => {
      for (const { code, name } of SOCS) {
        sql.run('INSERT INTO soc (code, name) VALUES (?, ?) ON CONFLICT (code) DO NOTHING', code, name);
      }
      for (const { code, name, soc } of ALL_TERMS) {
        const add = 'INSERT INTO ctcae_term (code, name, soc) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING';
        sql.run(add, code, name, soc);
      }
    })
    .immediate();
}
