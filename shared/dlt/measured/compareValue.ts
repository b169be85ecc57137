import type { ValueRelation } from '../../model/ruleLanguage.ts';
import type { COMPARATORS } from '../../model/vocabulary.ts';
import { not, type Truth } from '../kleene.ts';

interface Reading {
  readonly comparator: (typeof COMPARATORS)[number];
  readonly value: number;
}

/** Doses and limits are decimals: a product of two of them is compared to 12 significant digits. */
const exact = (value: number) => Number(value.toPrecision(12));

/** Is a result beyond a limit in the same unit? "Below 5" says nothing about 3, and that it is not above 5. */
export function compareValue({ comparator, value }: Reading, relation: ValueRelation, limit: number): Truth {
  switch (relation) {
    case 'above':
      return isAbove(comparator, exact(value), exact(limit));
    case 'at-most':
      return not(isAbove(comparator, exact(value), exact(limit)));
    case 'at-least':
      return isAtLeast(comparator, exact(value), exact(limit));
    case 'below':
      return not(isAtLeast(comparator, exact(value), exact(limit)));
  }
}

function isAbove(comparator: Reading['comparator'], value: number, limit: number): Truth {
  switch (comparator) {
    case '=':
      return value > limit ? 'met' : 'not-met';
    case '<':
    case '<=':
      return value <= limit ? 'not-met' : 'unknown';
    case '>':
      return value >= limit ? 'met' : 'unknown';
    case '>=':
      return value > limit ? 'met' : 'unknown';
  }
}

function isAtLeast(comparator: Reading['comparator'], value: number, limit: number): Truth {
  switch (comparator) {
    case '=':
      return value >= limit ? 'met' : 'not-met';
    case '<':
      return value <= limit ? 'not-met' : 'unknown';
    case '<=':
      return value < limit ? 'not-met' : 'unknown';
    case '>':
    case '>=':
      return value >= limit ? 'met' : 'unknown';
  }
}
