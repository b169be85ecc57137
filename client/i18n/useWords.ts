import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area, Words } from './i18n.ts';
import type { Language } from './language.ts';

/** `x_one` and `x_other` are asked for as `x` with a `count`. */
type Stem<K> = K extends `${infer S}_other` ? S : never;
export type WordKey<A extends Area> = Extract<keyof Words[A] | Stem<keyof Words[A]>, string>;

/** Names written `{{name}}` in the text are filled from `values`. */
export type Say<A extends Area> = (key: WordKey<A>, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one area in the language on screen. A key that does not exist does not compile. */
export function useWords<A extends Area>(area: A): Say<A> {
  const { t } = useTranslation(area);
  return useCallback((key, values) => t(key, { ...values }), [t]);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh' ? 'zh' : 'en';
}
