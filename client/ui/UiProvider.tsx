import '@mantine/core/styles.css';
import './global.css';
import { type CSSVariablesResolver, MantineProvider } from '@mantine/core';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { whenIdle } from '../lib/whenIdle.ts';
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
      <ToastsLater />
      {children}
    </MantineProvider>
  );
}

/** No part of the first screen. Put into state rather than suspended: nothing on screen may wait for it. */
function ToastsLater() {
  const [Toasts, setToasts] = useState<ComponentType | null>(null);
  useEffect(() => whenIdle(() => void import('./Toasts.tsx').then((loaded) => setToasts(() => loaded.Toasts))), []);
  return Toasts === null ? null : <Toasts />;
}
