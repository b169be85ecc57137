import type { enrol as en } from '../en/enrol.ts';

export const enrol = {} as const satisfies Record<keyof typeof en, string>;
