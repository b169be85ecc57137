import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { UiProvider } from '../../client/ui/UiProvider.tsx';

/** Draws a part with everything the parts of `client/ui` need around them. */
export function drawn(part: ReactNode): RenderResult {
  return render(<UiProvider>{part}</UiProvider>);
}
