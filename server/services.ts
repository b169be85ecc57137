import type { DeliveryLog } from './alerts/deliveryLog.ts';
import type { LiveFeed } from './alerts/liveFeed.ts';
import type { Analysis } from './analysis/analyses.ts';
import type { Auth } from './auth/auth.ts';
import type { Deps } from './usecases/deps.ts';
import type { ImportDesk } from './usecases/import/importDesk.ts';

/** Everything a request may need, put together once in `compose`. */
export interface Services extends Deps {
  readonly auth: Auth;
  readonly analysis: Analysis;
  readonly live: LiveFeed;
  readonly deliveries: DeliveryLog;
  readonly imports: ImportDesk;
  readonly demo: boolean;
  readonly version: string;
}
