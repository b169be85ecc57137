import { ANALYTES, type Analyte } from './analytes.data.ts';

const byCode: ReadonlyMap<string, Analyte> = new Map(ANALYTES.map((one) => [one.code, one]));

const bySpelling: ReadonlyMap<string, Analyte> = new Map(
  ANALYTES.toReversed().flatMap((one) =>
    [...one.aliases, one.zh, one.en, one.code].map((spelling) => [fold(spelling), one] as const),
  ),
);

/** The analyte a code, a name or a spelling of a lab sheet stands for, in English or Chinese; case and width aside. */
export function findAnalyte(text: string): Analyte | undefined {
  return byCode.get(text) ?? bySpelling.get(fold(text));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
    .trim();
}
