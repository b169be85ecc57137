import type { logEvent as en } from '../en/logEvent.ts';

export const logEvent = {} as const satisfies Record<keyof typeof en, string>;
