/** The first thing found wrong, in words; `seq` = the change it belongs to, null when it belongs to none. */
export interface Broken {
  readonly ok: false;
  readonly seq: number | null;
  readonly table?: string;
  readonly id?: number;
  readonly reason: string;
}

export function broken(seq: number | null, reason: string, table?: string, id?: number): Broken {
  const place = table === undefined ? {} : { table };
  return { ok: false, seq, ...place, ...(id === undefined ? {} : { id }), reason };
}

export const unreadable = (seq: number | null, error: Error): Broken =>
  broken(seq, `SQLite cannot read the file: ${error.message}`);
