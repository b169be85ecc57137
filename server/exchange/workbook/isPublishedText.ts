import { createHash } from 'node:crypto';
import { allTerms } from '../../../shared/grading/ctcae/allTerms.ts';
import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import type { TermCriteria } from '../../../shared/model/standards.ts';
import { CRITERIA_DIGESTS } from './criteriaDigests.data.ts';

/** Hexadecimal digits kept of each term's SHA-256. */
const DIGITS = 8;

/** Of the words alone: spaces and line breaks are no part of them, they vary between copies. */
export function criteriaDigest({ grades, definition, note }: TermCriteria): string {
  const words = [...grades, definition, note].map((text) => (text ?? '').replaceAll(/\s+/g, ''));
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, DIGITS);
}

const publishedCodes = (version: CtcaeVersion): readonly number[] =>
  allTerms(version)
    .filter(({ published }) => published.length > 0)
    .map(({ code }) => code)
    .toSorted((a, b) => a - b);

const PLACES: Readonly<Record<CtcaeVersion, ReadonlyMap<number, number>>> = {
  '5.0': new Map(publishedCodes('5.0').map((code, place) => [code, place])),
  '6.0': new Map(publishedCodes('6.0').map((code, place) => [code, place])),
};

/** Whether these are, word for word, the criteria the version was published with. */
export function isPublishedText(version: CtcaeVersion, code: number, criteria: TermCriteria): boolean {
  const place = PLACES[version].get(code);
  if (place === undefined) return false;
  const known = CRITERIA_DIGESTS[version].replaceAll('\n', '').slice(place * DIGITS, (place + 1) * DIGITS);
  return known === criteriaDigest(criteria);
}
