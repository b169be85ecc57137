export type AlertPermission = NotificationPermission | 'unsupported';

export function alertPermission(): AlertPermission {
  return 'Notification' in window ? Notification.permission : 'unsupported';
}

/** Asked from a button only: a question at load is refused by habit. */
export async function askForAlerts(): Promise<AlertPermission> {
  return 'Notification' in window ? Notification.requestPermission() : 'unsupported';
}

/** Shown outside the browser where the person has allowed it. `tag` replaces an older alert about the same case. */
export function desktopAlert(alert: {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly onClick: () => void;
}): void {
  if (alertPermission() !== 'granted') return;
  const shown = new Notification(alert.title, { body: alert.body, tag: alert.tag });
  shown.onclick = () => {
    window.focus();
    alert.onClick();
    shown.close();
  };
}
