import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startWords } from './i18n/i18n.ts';
import { preferredLanguage, rememberLanguage } from './i18n/language.ts';
import { queryClient } from './lib/queryClient.ts';
import { readFirstAnswers, takeFirstAnswers } from './lib/takeFirstAnswers.ts';
import { trpc } from './lib/trpc.ts';
import { whenAnswered } from './lib/whenAnswered.ts';
import { router } from './routes/router.tsx';

/** A screen that has its data is drawn once; one that must wait longer is drawn without, and says so. */
const DRAW_AFTER_MS = 1000;

/** Draws the screen of the address, in place of what the server drew of it for the first look. */
export async function main(): Promise<void> {
  const language = preferredLanguage();
  rememberLanguage(language);
  takeFirstAnswers(queryClient, readFirstAnswers(document.getElementById('first')?.textContent));
  // Who is signed in, the code of the screen, its data and its words are asked for side by side.
  void queryClient.prefetchQuery(trpc.session.me.queryOptions());
  await Promise.all([startWords(language, 'first'), router.load()]);
  await whenAnswered(queryClient, DRAW_AFTER_MS);
  const root = document.getElementById('root')!;
  createRoot(root).render(<App />);
  root.inert = false;
  delete root.dataset.notLive;
}
