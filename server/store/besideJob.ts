import type { Sql } from '../db/preparedSql.ts';
import type { Job } from './writeQueue.ts';

/** One statement on a table that lies beside the record: it shares the flush, and is no change. */
export function besideJob(
  sql: Sql,
  text: string,
  params: readonly unknown[],
  resolve: () => void,
  reject: (error: unknown) => void,
): Job {
  let answer = resolve;
  return {
    async run() {
      try {
        sql.run(text, ...params);
        return { wrote: true, message: undefined };
      } catch (error) {
        answer = () => reject(error);
        return { wrote: false, message: undefined };
      }
    },
    answer: () => answer(),
    fail: reject,
  };
}
