import type { importing as en } from '../en/importing.ts';

export const importing = {} as const satisfies Record<keyof typeof en, string>;
