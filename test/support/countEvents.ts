import Database from 'better-sqlite3';

/** Patients of one dose level with something, as plain SQL counts them. `notGraded`: none of their events has a grade. */
export interface CountedCell {
  readonly level: string | null;
  /** Term or organ class; `null` = any event. */
  readonly what: number | null;
  readonly patients: number;
  readonly severe: number;
  readonly serious: number;
  readonly byGrade: readonly [number, number, number, number, number];
  readonly notGraded: number;
  readonly events: number;
}

type Row = Omit<CountedCell, 'byGrade'> & Record<'g1' | 'g2' | 'g3' | 'g4' | 'g5', number>;

/** The worst of each dosed patient first, then how many have it: the textbook way, in one statement a table. */
const counted = (what: string) => `
  WITH dosed AS (
    SELECT s.id, json_extract(s.body, '$.doseLevel') AS level FROM subject s
    WHERE s.to_seq IS NULL AND s.voided = 0
      AND EXISTS (SELECT 1 FROM infusion i WHERE i.subject = s.id AND i.to_seq IS NULL AND i.voided = 0)
  ), event AS (
    SELECT e.subject, dosed.level, ${what} AS what,
      (SELECT max(json_extract(step.value, '$.grade')) FROM json_each(e.body, '$.gradeHistory') step) AS grade,
      coalesce(json_array_length(e.body, '$.seriousness'), 0) > 0 AS serious
    FROM adverse_event e JOIN dosed ON dosed.id = e.subject
    WHERE e.to_seq IS NULL AND e.voided = 0
  ), worst AS (
    SELECT subject, level, what, max(grade) AS grade, max(serious) AS serious, count(*) AS events
    FROM event GROUP BY subject, what
  )
  SELECT level, what, count(*) AS patients, coalesce(sum(grade >= 3), 0) AS severe, sum(serious) AS serious,
    sum(grade IS NULL) AS notGraded, sum(events) AS events,
    coalesce(sum(grade = 1), 0) AS g1, coalesce(sum(grade = 2), 0) AS g2, coalesce(sum(grade = 3), 0) AS g3,
    coalesce(sum(grade = 4), 0) AS g4, coalesce(sum(grade = 5), 0) AS g5
  FROM worst GROUP BY level, what ORDER BY level, what`;

/** Counts straight from the tables of a database file, knowing nothing of the product's own figures. */
export function countEvents(file: string) {
  const database = new Database(file, { readonly: true });
  const cells = (what: string): readonly CountedCell[] =>
    (database.prepare(counted(what)).all() as Row[]).map(({ g1, g2, g3, g4, g5, ...cell }) => ({
      ...cell,
      byGrade: [g1, g2, g3, g4, g5],
    }));
  const answer = {
    byTerm: cells("json_extract(e.body, '$.termCode')"),
    byClass: cells('e.soc'),
    any: cells('NULL'),
    dosed: database
      .prepare(`SELECT json_extract(s.body, '$.doseLevel') AS level, count(*) AS patients FROM subject s
        WHERE s.to_seq IS NULL AND s.voided = 0
          AND EXISTS (SELECT 1 FROM infusion i WHERE i.subject = s.id AND i.to_seq IS NULL AND i.voided = 0)
        GROUP BY level ORDER BY level`)
      .all() as readonly { readonly level: string | null; readonly patients: number }[],
  };
  database.close();
  return answer;
}
