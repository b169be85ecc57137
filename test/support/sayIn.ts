import { type Area, setLanguage, wordsOf } from '../../client/i18n/i18n.ts';
import type { Language } from '../../client/i18n/language.ts';
import type { Say } from '../../client/i18n/useWords.ts';

/** The words of one area outside of any screen. */
export async function sayIn<A extends Area>(language: Language, area: A): Promise<Say<A>> {
  await setLanguage(language);
  return (key, values) => wordsOf(language, area, key, values);
}
