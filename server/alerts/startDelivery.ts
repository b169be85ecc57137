import { awaitedRole } from '../../shared/cases/caseStates.ts';
import type { CaseNotice, Told } from '../../shared/model/caseNotice.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/port.ts';
import type { Reached } from '../usecases/cases/recordNotices.ts';
import type { DeliveryLog } from './deliveryLog.ts';
import { createMailer } from './mailer.ts';
import { type OutboxWorker, startOutboxWorker } from './outboxWorker.ts';
import type { AddressBook } from './peopleInLine.ts';
import { recipientsOf } from './recipientsOf.ts';
import { createWebhook } from './webhook.ts';

interface DeliveryServices {
  readonly store: Store;
  readonly auth: AddressBook;
  readonly clock: Clock;
  readonly deliveries: DeliveryLog;
}

/** Starts the channels that are configured; none is required. */
export function startDelivery(
  services: DeliveryServices,
  settings: Settings,
  onFault: (fault: unknown) => void,
): { stop(): void } {
  const { store, auth, clock, deliveries } = services;
  const workers: OutboxWorker[] = [];
  const brought = (message: LiveMessage, channel: CaseNotice['channel'], to: readonly Told[]) =>
    deliveries.record(to.flatMap((told) => reachedBy(message, channel, told, clock)));
  if (settings.smtpUrl !== null) {
    const deliver = createMailer({
      smtpUrl: settings.smtpUrl,
      from: settings.mailFrom,
      baseUrl: settings.baseUrl,
      recipientsOf: (message) => recipientsOf(store, auth, message),
      onSent: (message, to) =>
        brought(
          message,
          'mail',
          to.map(({ told }) => told),
        ),
      onFault,
    });
    workers.push(startOutboxWorker({ store, channel: 'email', deliver, onFault }));
  }
  if (settings.webhookUrl !== null) {
    const { webhookUrl } = settings;
    const post = createWebhook({ url: webhookUrl, secret: settings.webhookSecret });
    const receiver: Told = { userId: null, name: new URL(webhookUrl).host, role: null };
    const deliver = async (message: LiveMessage): Promise<void> => {
      await post(message);
      await brought(message, 'webhook', [receiver]);
    };
    workers.push(startOutboxWorker({ store, channel: 'webhook', deliver, onFault }));
  }
  return {
    stop: () => {
      for (const worker of workers) worker.stop();
    },
  };
}

/** One notice a case that waits for somebody. */
export function reachedBy(
  { trialId, seq, cases }: Pick<LiveMessage, 'trialId' | 'seq' | 'cases'>,
  channel: CaseNotice['channel'],
  to: Told,
  clock: Clock,
): readonly Reached[] {
  if (trialId === null) return [];
  return cases
    .filter(({ state }) => awaitedRole(state) !== null)
    .map(({ caseId }) => ({ trialId, caseId, seq, at: clock.now(), kind: 'delivered', to, channel }));
}
