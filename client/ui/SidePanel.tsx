import { Drawer } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../i18n/useWords.ts';

interface SidePanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly size: 'md' | 'lg' | 'xl';
  /** The page behind stays readable: what is shown belongs to it. */
  readonly light?: boolean;
  readonly children: ReactNode;
}

/** A form or a record beside the page it belongs to. Escape closes it; the focus returns to where it was. */
export function SidePanel({ opened, onClose, title, size, light = false, children }: SidePanelProps) {
  const say = useWords('shell');
  const content = useRef<HTMLDivElement>(null);
  return (
    <Drawer
      ref={content}
      opened={opened}
      onClose={() => {
        if (!isBeneathDialog(content.current)) onClose();
      }}
      position="right"
      size={size}
      title={<strong>{title}</strong>}
      overlayProps={{ backgroundOpacity: light ? 0.15 : 0.45 }}
      closeButtonProps={{ 'aria-label': say('close') }}
      // The library makes it a <header>, which would be a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      {children}
    </Drawer>
  );
}

/** Every open dialog hears Escape; it is meant for the one that has the focus. */
function isBeneathDialog(panel: HTMLElement | null): boolean {
  const focused = document.activeElement?.closest('[role="dialog"]');
  return panel !== null && focused !== null && focused !== undefined && !panel.contains(focused);
}
