import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** A short message at the edge of the screen. `stay` keeps it until it is closed. */
export function showToast(toast: {
  readonly title: string;
  readonly message: ReactNode;
  readonly closeLabel: string;
  readonly stay?: boolean;
  readonly onClick?: () => void;
}): void {
  notifications.show({
    title: toast.title,
    message: toast.message,
    autoClose: toast.stay === true ? false : 6000,
    color: 'tide',
    withBorder: true,
    closeButtonProps: { 'aria-label': toast.closeLabel },
    ...(toast.onClick === undefined ? {} : { onClick: toast.onClick, style: { cursor: 'pointer' } }),
  });
}
