import { englishBedside } from './parts/englishBedside.ts';
import { englishFirst } from './parts/englishFirst.ts';
import { englishRest } from './parts/englishRest.ts';

/** All areas of one language. */
export const englishWords = { ...englishFirst, ...englishBedside, ...englishRest } as const;
