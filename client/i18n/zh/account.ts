import type { account as en } from '../en/account.ts';

export const account = {} as const satisfies Record<keyof typeof en, string>;
