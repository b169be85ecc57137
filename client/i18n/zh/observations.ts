import type { observations as en } from '../en/observations.ts';

export const observations = {} as const satisfies Record<keyof typeof en, string>;
