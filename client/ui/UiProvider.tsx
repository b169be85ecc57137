import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './global.css';
import { type CSSVariablesResolver, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';

/** The library's own grey of placeholders is too pale to read. */
const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-placeholder': 'var(--vigil-quiet)' },
  dark: { '--mantine-color-placeholder': 'var(--vigil-quiet)' },
});

/** Everything the parts of `client/ui` need around them. Colours follow the system until the person chooses. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto">
      <Notifications position="bottom-right" zIndex={1000} limit={5} />
      {children}
    </MantineProvider>
  );
}
