interface Remembered<R, A> {
  readonly rows: readonly R[];
  readonly key: string;
  readonly answer: A;
}

/**
 * The same function, remembering its last answer for each list of records. Records are values that are replaced, never
 * changed, so the same objects in the same order have the same answer; the memory goes when the first record does.
 * A patient's every save asks again about all records, of which one is new. What `context` adds must show in `key`.
 */
export function rememberByRows<R extends object, A, C extends readonly unknown[] = []>(
  make: (rows: readonly R[], key: string, ...context: C) => A,
): (rows: readonly R[], key: string, ...context: C) => A {
  const memory = new WeakMap<R, Remembered<R, A>>();
  return (rows, key, ...context) => {
    const known = memory.get(rows[0]!);
    if (known !== undefined && known.key === key && areSame(known.rows, rows)) return known.answer;
    const answer = make(rows, key, ...context);
    memory.set(rows[0]!, { rows, key, answer });
    return answer;
  };
}

export function areSame<R>(a: readonly R[], b: readonly R[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
