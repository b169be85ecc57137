import { loadWords, type WordPart } from './i18n.ts';

/** Loads a screen and the words it says side by side; the answer waits for both. */
export function withWords<T>(part: WordPart, load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [loaded] = await Promise.all([load(), loadWords(part)]);
    return loaded;
  };
}
