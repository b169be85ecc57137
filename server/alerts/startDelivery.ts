import type { Settings } from '../settings.ts';
import type { Store } from '../store/port.ts';
import { createMailer } from './mailer.ts';
import { type AddressBook, monitorAddresses } from './monitorAddresses.ts';
import { type OutboxWorker, startOutboxWorker } from './outboxWorker.ts';
import { createWebhook } from './webhook.ts';

/** Starts the channels that are configured; none is required. */
export function startDelivery(
  services: { readonly store: Store; readonly auth: AddressBook },
  settings: Settings,
  onFault: (fault: unknown) => void,
): { stop(): void } {
  const workers: OutboxWorker[] = [];
  if (settings.smtpUrl !== null) {
    const deliver = createMailer({
      smtpUrl: settings.smtpUrl,
      from: settings.mailFrom,
      baseUrl: settings.baseUrl,
      recipientsOf: (message) => monitorAddresses(services.store, services.auth, message),
    });
    workers.push(startOutboxWorker({ store: services.store, channel: 'email', deliver, onFault }));
  }
  if (settings.webhookUrl !== null) {
    const deliver = createWebhook({ url: settings.webhookUrl, secret: settings.webhookSecret });
    workers.push(startOutboxWorker({ store: services.store, channel: 'webhook', deliver, onFault }));
  }
  return {
    stop: () => {
      for (const worker of workers) worker.stop();
    },
  };
}
