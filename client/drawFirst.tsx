import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import type { DrawFirst, DrawnLook, FirstLook } from '../shared/model/firstAnswers.ts';
import { App } from './App.tsx';
import { startWords, wordsOf } from './i18n/i18n.ts';
import { queryClient } from './lib/queryClient.ts';
import { takeFirstAnswers } from './lib/takeFirstAnswers.ts';
import { router } from './routes/router.tsx';

let last: Promise<unknown> = Promise.resolve();

/** The screen as its first drawing in the browser will have it. One after the other: they share router, words and answers. */
export const drawFirst: DrawFirst = (look) => {
  const drawn = last.then(() => draw(look));
  last = drawn.catch(() => undefined);
  return drawn;
};

async function draw({ path, language, answers }: FirstLook): Promise<DrawnLook> {
  // What one person may see is never drawn for another.
  queryClient.clear();
  try {
    await startWords(language, 'first');
    takeFirstAnswers(queryClient, answers);
    const history = createMemoryHistory({ initialEntries: [path] });
    router.update({ ...router.options, history, scrollRestoration: false });
    await router.load();
    return { html: renderToString(<App />), notLive: wordsOf(language, 'shell', 'notLive') };
  } finally {
    queryClient.clear();
  }
}
