import { chosenLanguage, HTML_LANG, LANGUAGE_COOKIE, type ScreenLanguage } from '../../shared/model/screenLanguage.ts';

export type Language = ScreenLanguage;

const YEAR_S = 365 * 86_400;

/** The language chosen here before; otherwise the browser's. */
export function preferredLanguage(): Language {
  return chosenLanguage(document.cookie) ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
}

export function rememberLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the other interface answers later, and only over https
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_S}; samesite=lax`;
  document.documentElement.lang = HTML_LANG[language];
}
