/** A term as it stands in a data module: code, SOC number, existing grades as digits (`'1234'`), name. */
export type TermRow = readonly [code: number, soc: number, grades: string, name: string];
