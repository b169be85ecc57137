import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from './i18n/i18n.ts';
import { preferredLanguage } from './i18n/language.ts';
import { queryClient } from './lib/queryClient.ts';
import { takeFirstAnswers } from './lib/takeFirstAnswers.ts';
import { trpc } from './lib/trpc.ts';
import { whenAnswered } from './lib/whenAnswered.ts';
import { router } from './routes/router.tsx';
import { UiProvider } from './ui/UiProvider.tsx';

/** A screen that has its data is drawn once; one that must wait longer is drawn without, and says so. */
const DRAW_AFTER_MS = 1000;

/** No `await` at the top level: parts that are loaded here import from the file this one is bundled into. */
async function start(): Promise<void> {
  const words = startWords(preferredLanguage(), 'first');
  await wholePage();
  takeFirstAnswers(queryClient, document.getElementById('first')?.textContent);
  // Who is signed in, the code of the screen, its data and its words are asked for side by side.
  void queryClient.prefetchQuery(trpc.session.me.queryOptions());
  await Promise.all([words, router.load()]);
  await whenAnswered(queryClient, DRAW_AFTER_MS);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <UiProvider>
          <RouterProvider router={router} />
        </UiProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** This code may be here before the end of the page, where its first answers stand. */
function wholePage(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

void start();
