import type { Subject } from '../../../shared/model/subject.ts';

/** A patient while being entered. Never a name, a birth date or a record number (C-53). */
export interface EnrolForm {
  readonly siteId: string;
  readonly subjectNumber: string;
  readonly sex: Subject['sex'] | '';
  readonly ageYears: string;
  readonly doseLevel: string;
  readonly priorAlloTransplant: 'yes' | 'no' | 'unknown';
}

export type EnrolTrouble = 'required' | 'number' | 'format' | 'taken';
export type NewPatient = Pick<Subject, 'subjectNumber' | 'sex' | 'ageYears' | 'doseLevel' | 'priorAlloTransplant'> & {
  readonly siteId: number;
};
export type ReadEnrol =
  | { readonly ok: true; readonly value: NewPatient }
  | { readonly ok: false; readonly troubles: Readonly<Partial<Record<keyof EnrolForm, EnrolTrouble>>> };

const NUMBER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const OLDEST_YEARS = 120;

/** Reads the form against the numbers the trial already has. */
export function readEnrol(form: EnrolForm, taken: readonly string[]): ReadEnrol {
  const troubles: Partial<Record<keyof EnrolForm, EnrolTrouble>> = {};
  const subjectNumber = form.subjectNumber.trim();
  if (subjectNumber === '') troubles.subjectNumber = 'required';
  else if (!NUMBER.test(subjectNumber)) troubles.subjectNumber = 'format';
  else if (taken.includes(subjectNumber)) troubles.subjectNumber = 'taken';
  if (form.siteId === '') troubles.siteId = 'required';
  if (form.sex === '') troubles.sex = 'required';
  const age = form.ageYears.trim();
  if (age !== '' && !(/^\d{1,3}$/.test(age) && Number(age) <= OLDEST_YEARS)) troubles.ageYears = 'number';
  if (form.sex === '' || Object.keys(troubles).length > 0) return { ok: false, troubles };
  return {
    ok: true,
    value: {
      siteId: Number(form.siteId),
      subjectNumber,
      sex: form.sex,
      ageYears: age === '' ? null : Number(age),
      doseLevel: form.doseLevel === '' ? null : form.doseLevel,
      priorAlloTransplant: form.priorAlloTransplant === 'unknown' ? null : form.priorAlloTransplant === 'yes',
    },
  };
}

/** The number after the highest of a site, in the site's own pattern: `001-019` -> `001-020`. */
export function nextNumber(siteCode: string, taken: readonly string[]): string {
  const prefix = `${siteCode}-`;
  const highest = taken
    .filter((number) => number.startsWith(prefix))
    .map((number) => Number(number.slice(prefix.length)))
    .filter(Number.isInteger)
    .reduce((a, b) => Math.max(a, b), 0);
  return `${prefix}${String(highest + 1).padStart(3, '0')}`;
}
