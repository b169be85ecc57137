import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fillWords } from './fillWords.ts';
import type { Area, Words } from './i18n.ts';
import type { Language } from './language.ts';

/** `x_one` and `x_other` are asked for as `x` with a `count`. */
type Stem<K> = K extends `${infer S}_other` ? S : never;
export type WordKey<A extends Area> = Extract<keyof Words[A] | Stem<keyof Words[A]>, string>;

/** Names written `{{name}}` in the text are filled from `values`. */
export type Say<A extends Area> = (key: WordKey<A>, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one area in the language on screen. A key that does not exist does not compile. */
export function useWords<A extends Area>(area: A): Say<A> {
  const { t, i18n } = useTranslation(area);
  return useCallback(
    (key, values) => {
      // Thousands of cells ask for a text: only plurals need the library's own, longer way to it.
      const text: unknown = values?.count === undefined ? i18n.getResource(i18n.language, area, key) : undefined;
      return typeof text === 'string' ? fillWords(text, values) : t(key, { ...values });
    },
    [t, i18n, area],
  );
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh' ? 'zh' : 'en';
}
