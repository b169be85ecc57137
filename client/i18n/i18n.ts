import type { englishWords } from './englishWords.ts';
import { fillWords } from './fillWords.ts';
import { type Language, rememberLanguage } from './language.ts';

/** The English catalogue is the pattern: the Chinese one must have its areas and keys. */
export type Words = typeof englishWords;
export type Area = keyof Words;
type Catalogue = { readonly [A in Area]?: Readonly<Record<keyof Words[A], string>> };

/** How much of a catalogue: the first screens, the event form besides, or all of it. */
export type WordPart = 'first' | 'bedside' | 'all';

const PLURALS = { en: new Intl.PluralRules('en'), zh: new Intl.PluralRules('zh') } as const;

type File = 'first' | 'bedside' | 'rest';
const FILES: Readonly<Record<WordPart, readonly File[]>> = {
  first: ['first'],
  bedside: ['bedside'],
  all: ['first', 'bedside', 'rest'],
};

const SOURCES: Readonly<Record<Language, Readonly<Record<File, () => Promise<Catalogue>>>>> = {
  en: {
    first: async () => (await import('./parts/englishFirst.ts')).englishFirst,
    bedside: async () => (await import('./parts/englishBedside.ts')).englishBedside,
    rest: async () => (await import('./parts/englishRest.ts')).englishRest,
  },
  zh: {
    first: async () => (await import('./parts/chineseFirst.ts')).chineseFirst,
    bedside: async () => (await import('./parts/chineseBedside.ts')).chineseBedside,
    rest: async () => (await import('./parts/chineseRest.ts')).chineseRest,
  },
};

const loaded: Record<Language, Partial<Record<string, Readonly<Record<string, string>>>>> = { en: {}, zh: {} };
const parts = new Set<WordPart>();
const watchers = new Set<() => void>();
let spoken: Language = 'en';

async function load(language: Language, part: WordPart): Promise<void> {
  Object.assign(loaded[language], ...(await Promise.all(FILES[part].map((file) => SOURCES[language][file]()))));
}

function announce(): void {
  for (const watcher of watchers) watcher();
}

/** Has a part ready in the language on screen, and from now on in every language that is chosen. */
export async function loadWords(part: WordPart): Promise<void> {
  if (parts.has(part)) return;
  let language: Language;
  // The language may be chosen while the words come: at a start both happen at once.
  do {
    language = spoken;
    await load(language, part);
  } while (language !== spoken);
  parts.add(part);
  announce();
}

export async function setLanguage(language: Language): Promise<void> {
  await speak(language);
  rememberLanguage(language);
}

export async function startWords(language: Language, part: WordPart = 'all'): Promise<void> {
  parts.add(part);
  await speak(language);
}

async function speak(language: Language): Promise<void> {
  for (const part of parts) await load(language, part);
  spoken = language;
  announce();
}

export const spokenLanguage = (): Language => spoken;

export const hasWords = (language: Language, area: Area): boolean => loaded[language][area] !== undefined;

export function watchWords(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/**
 * One text with its values filled in. With a `count`, `key_one` or `key_other` is taken where there is one, by the rules of
 * the language; a key that does not exist answers itself. Words that are still on their way are asked for, and the screen
 * says them then.
 */
export function wordsOf(
  language: Language,
  area: Area,
  key: string,
  values?: Readonly<Record<string, string | number>>,
): string {
  const words = loaded[language][area];
  if (words === undefined) {
    void loadWords('all');
    return '';
  }
  const { count } = values ?? {};
  const plural = typeof count === 'number' ? words[`${key}_${PLURALS[language].select(count)}`] : undefined;
  return fillWords(plural ?? words[key] ?? key, values);
}
