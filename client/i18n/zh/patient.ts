import type { patient as en } from '../en/patient.ts';

export const patient = {} as const satisfies Record<keyof typeof en, string>;
