import type { signIn as en } from '../en/signIn.ts';

export const signIn = {} as const satisfies Record<keyof typeof en, string>;
