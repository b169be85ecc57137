import type { audit as en } from '../en/audit.ts';

export const audit = {} as const satisfies Record<keyof typeof en, string>;
