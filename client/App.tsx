import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { queryClient } from './lib/queryClient.ts';
import { router } from './routes/router.tsx';
import { UiProvider } from './ui/UiProvider.tsx';

/** All of the screens, wherever they are drawn: in the browser, or once on the server for the first look. */
export function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <UiProvider>
          <RouterProvider router={router} />
        </UiProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
