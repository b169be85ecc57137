import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from './i18n/i18n.ts';
import { preferredLanguage } from './i18n/language.ts';
import { queryClient } from './lib/queryClient.ts';
import { trpc } from './lib/trpc.ts';
import { router } from './routes/router.tsx';
import { UiProvider } from './ui/UiProvider.tsx';

// Who is signed in is asked while the words are still loading.
void queryClient.prefetchQuery(trpc.session.me.queryOptions());
await startWords(preferredLanguage());

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <UiProvider>
        <RouterProvider router={router} />
      </UiProvider>
    </QueryClientProvider>
  </StrictMode>,
);
