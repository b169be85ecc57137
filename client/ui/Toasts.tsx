import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** Where short messages appear. What is said before it is there waits in the library's own list. */
export function Toasts() {
  return <Notifications position="bottom-right" zIndex={1000} limit={5} />;
}
