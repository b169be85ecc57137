import type { cases as en } from '../en/cases.ts';

export const cases = {} as const satisfies Record<keyof typeof en, string>;
