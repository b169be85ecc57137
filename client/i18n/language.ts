export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const HTML_LANG = { en: 'en', zh: 'zh-Hans' } as const;
const YEAR_S = 365 * 86_400;

/** The language chosen here before; otherwise the browser's. */
export function preferredLanguage(): Language {
  const chosen = /(?:^|; )vigil\.language=(en|zh)(?:;|$)/.exec(document.cookie)?.[1];
  if (chosen !== undefined) return chosen as Language;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** In a cookie, for the server draws the first look of a screen (server/firstPage.ts). */
export function rememberLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the other interface answers later, and only over https
  document.cookie = `vigil.language=${language}; path=/; max-age=${YEAR_S}; samesite=lax`;
  document.documentElement.lang = HTML_LANG[language];
}
