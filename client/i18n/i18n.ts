import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { englishWords } from './englishWords.ts';
import { type Language, rememberLanguage } from './language.ts';

/** The English catalogue is the pattern: the Chinese one must have its areas and keys. */
export type Words = typeof englishWords;
export type Area = keyof Words;

const HTML_LANG = { en: 'en', zh: 'zh-Hans' } as const;

async function wordsOf(
  language: Language,
): Promise<{ readonly [A in Area]: Readonly<Record<keyof Words[A], string>> }> {
  switch (language) {
    case 'en':
      return (await import('./englishWords.ts')).englishWords;
    case 'zh':
      return (await import('./chineseWords.ts')).chineseWords;
  }
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'shell')) return;
  for (const [area, words] of Object.entries(await wordsOf(language))) {
    i18next.addResourceBundle(language, area, words);
  }
}

/** Keys are flat and typed, so neither `.` nor `:` has a meaning in them; values are escaped by React. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await setLanguage(language);
}

export async function setLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  rememberLanguage(language);
  document.documentElement.lang = HTML_LANG[language];
}
