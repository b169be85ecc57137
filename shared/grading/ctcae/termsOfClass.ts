import type { CtcaeVersion } from '../../model/grade.ts';
import { allTerms } from './allTerms.ts';
import { foldText } from './foldText.ts';
import { searchWords } from './searchWords.ts';
import { socName } from './socName.ts';
import { SOCS } from './socs.ts';

const classes: readonly { readonly code: number; readonly words: readonly string[] }[] = SOCS.map(({ code, name }) => ({
  code,
  words: searchWords(foldText(`${name} ${socName(code, 'zh')}`)),
}));

/** Codes of all terms of the organ classes whose name has every word, or its beginning. */
export function termsOfClass(words: readonly string[], version: CtcaeVersion = '5.0'): number[] {
  const isMeant = (named: readonly string[]) =>
    words.every((word) => word.length > 1 && named.some((one) => one.startsWith(word)));
  const meant = classes.filter((one) => isMeant(one.words)).map((one) => one.code);
  return allTerms(version)
    .filter((term) => meant.includes(term.soc))
    .map((term) => term.code);
}
