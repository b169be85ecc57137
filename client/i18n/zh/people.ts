import type { people as en } from '../en/people.ts';

export const people = {} as const satisfies Record<keyof typeof en, string>;
