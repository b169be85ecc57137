import type { SheetLine } from './readSheet.ts';

/** How many rows wait for the same answer. */
export type OpenCounts = ReadonlyMap<string, number>;
export const openKey = {
  analyte: (analyte: string) => `a ${analyte}`,
  unit: (analyte: string, unit: string) => `u ${analyte}|${unit}`,
} as const;

export function openCounts(lines: readonly SheetLine[]): OpenCounts {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { problems, row } of lines) {
    if (problems.some(({ code }) => code === 'analyte.unknown')) add(openKey.analyte(row.analyte));
    if (problems.some(({ field, code }) => field === 'unit' && code !== 'finding')) {
      add(openKey.unit(row.analyte, row.unit));
    }
  }
  return counts;
}
