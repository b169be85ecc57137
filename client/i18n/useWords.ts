import { useSyncExternalStore } from 'react';
import { type Area, hasWords, spokenLanguage, type Words, watchWords, wordsOf } from './i18n.ts';
import type { Language } from './language.ts';

/** `x_one` and `x_other` are asked for as `x` with a `count`. */
type Stem<K> = K extends `${infer S}_other` ? S : never;
export type WordKey<A extends Area> = Extract<keyof Words[A] | Stem<keyof Words[A]>, string>;

/** Names written `{{name}}` in the text are filled from `values`. */
export type Say<A extends Area> = (key: WordKey<A>, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one area in the language on screen. A key that does not exist does not compile. */
export function useWords<A extends Area>(area: A): Say<A> {
  const say = (): Say<A> => sayIn(spokenLanguage(), area);
  return useSyncExternalStore(watchWords, say, say);
}

export const useLanguage = (): Language => useSyncExternalStore(watchWords, spokenLanguage, spokenLanguage);

/** One function for each language and area, another only once its words have come: what depends on it is not made anew. */
type Filled = (key: string, values?: Readonly<Record<string, string | number>>) => string;
const said = new Map<string, Filled>();

function sayIn(language: Language, area: Area): Filled {
  const name = `${language} ${area} ${hasWords(language, area)}`;
  const say: Filled = said.get(name) ?? ((key, values) => wordsOf(language, area, key, values));
  said.set(name, say);
  return say;
}
