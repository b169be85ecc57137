/** One file of cases, parsed but not understood: the suite that accepts it reads the rest. */
export interface VectorFile {
  readonly cases: readonly unknown[];
  readonly [field: string]: unknown;
}

export type VectorCase = Readonly<Record<string, unknown>>;

export interface VectorAnswer {
  readonly pass: boolean;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Runs the cases of one schema through the public functions of `shared/`. */
export interface VectorSuite {
  /** Decides by the file's own words (`schema`, `topic`), never by its name. */
  accepts(file: VectorFile): boolean;
  /** Throws for a case it cannot read; the message becomes the reason in the printed line. */
  run(testCase: VectorCase, file: VectorFile): VectorAnswer;
}
