export type ScreenLanguage = 'en' | 'zh';

export const HTML_LANG = { en: 'en', zh: 'zh-Hans' } as const satisfies Record<ScreenLanguage, string>;

/** Where a browser keeps the language chosen in it: the server draws first looks, and must know it. */
export const LANGUAGE_COOKIE = 'vigil.language';

const CHOSEN = new RegExp(`(?:^|; )${LANGUAGE_COOKIE.replace('.', '\\.')}=(en|zh)(?:;|$)`);

/** @param cookies as a browser sends them; `undefined` = nothing was chosen */
export function chosenLanguage(cookies: string | undefined): ScreenLanguage | undefined {
  return CHOSEN.exec(cookies ?? '')?.[1] as ScreenLanguage | undefined;
}
