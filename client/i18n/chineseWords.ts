import { chineseBedside } from './parts/chineseBedside.ts';
import { chineseFirst } from './parts/chineseFirst.ts';
import { chineseRest } from './parts/chineseRest.ts';

/** All areas of one language. */
export const chineseWords = { ...chineseFirst, ...chineseBedside, ...chineseRest } as const;
