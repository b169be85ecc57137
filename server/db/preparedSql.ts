import type Database from 'better-sqlite3';

/** Prepared statements of one connection, kept: preparing anew costs three to four times the query itself. */
export interface Sql {
  readonly db: Database.Database;
  /** Rows as arrays, in the order of the columns. */
  rows<Row extends readonly unknown[]>(text: string, ...params: readonly unknown[]): readonly Row[];
  row<Row extends readonly unknown[]>(text: string, ...params: readonly unknown[]): Row | undefined;
  /** First column of the first row. */
  value<T>(text: string, ...params: readonly unknown[]): T | undefined;
  /** Number of rows changed. */
  run(text: string, ...params: readonly unknown[]): number;
}

export function preparedSql(db: Database.Database): Sql {
  const readers = new Map<string, Database.Statement>();
  const writers = new Map<string, Database.Statement>();

  const reader = (text: string) => {
    const known = readers.get(text);
    if (known) return known;
    const made = db.prepare(text).raw();
    readers.set(text, made);
    return made;
  };
  const writer = (text: string) => {
    const known = writers.get(text);
    if (known) return known;
    const made = db.prepare(text);
    writers.set(text, made);
    return made;
  };

  return {
    db,
    rows: <Row extends readonly unknown[]>(text: string, ...params: readonly unknown[]) =>
      reader(text).all(...params) as Row[],
    row: <Row extends readonly unknown[]>(text: string, ...params: readonly unknown[]) =>
      reader(text).get(...params) as Row | undefined,
    value: <T>(text: string, ...params: readonly unknown[]) => (reader(text).get(...params) as [T] | undefined)?.[0],
    run: (text, ...params) => writer(text).run(...params).changes,
  };
}
