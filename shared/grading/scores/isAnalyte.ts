import { findAnalyte } from '../labs/findAnalyte.ts';

/** The catalogue's code for a code of another catalogue; a code nobody knows stands for itself. */
export const analyteCode = (given: string): string => findAnalyte(given)?.code ?? given;

/** Whether two codes mean the same analyte. */
export function isAnalyte(given: string, code: string): boolean {
  return given === code || analyteCode(given) === analyteCode(code);
}
