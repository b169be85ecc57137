import { createHmac } from 'node:crypto';
import type { LiveMessage } from '../../shared/model/views.ts';

const TIMEOUT_MS = 10_000;

/**
 * Posts each change that moved a case, a pause or the clock of a report as JSON. The receiver checks `Vigil-Signature`, which is
 * `sha256=` + HMAC-SHA-256 of `<Vigil-Delivery>.<body>` under the shared secret, and knows a repeated delivery by
 * `Vigil-Delivery`, the outbox id.
 */
export function createWebhook(settings: {
  readonly url: string;
  readonly secret: string;
}): (message: LiveMessage) => Promise<void> {
  return async (message) => {
    if (message.cases.length + (message.pauses ?? []).length + (message.clocks ?? []).length === 0) return;
    const body = JSON.stringify(message);
    const delivery = String(message.id);
    const signature = createHmac('sha256', settings.secret).update(`${delivery}.${body}`).digest('hex');
    const response = await fetch(settings.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'vigil-delivery': delivery,
        'vigil-signature': `sha256=${signature}`,
      },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`the webhook answered ${response.status} to delivery ${delivery}`);
  };
}
