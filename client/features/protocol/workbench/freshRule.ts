import type { DltExclusion, DltRule } from '../../../../shared/model/ruleLanguage.ts';

/** A rule from nothing: any event of grade 3 or 4, still to be said in words. */
export function freshRule(id: string): DltRule {
  return {
    id,
    select: {},
    grade: { atLeast: 3, atMost: 4 },
    except: [],
    wording: { en: '', zh: '' },
    origin: { kind: 'protocol', basis: '' },
  };
}

export function freshExclusion(id: string): DltExclusion {
  return { id, select: {}, wording: { en: '', zh: '' }, origin: { kind: 'protocol', basis: '' } };
}

/** The first id with this letter that is free: D1 to D99. */
export function freeId(letter: 'D' | 'X' | 'P', taken: readonly string[]): string {
  for (let n = 1; n < 100; n += 1) if (!taken.includes(`${letter}${n}`)) return `${letter}${n}`;
  return letter;
}
