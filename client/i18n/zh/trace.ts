import type { trace as en } from '../en/trace.ts';

export const trace = {} as const satisfies Record<keyof typeof en, string>;
