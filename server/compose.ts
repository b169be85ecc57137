import { createDeliveryLog } from './alerts/deliveryLog.ts';
import { createLiveFeed } from './alerts/liveFeed.ts';
import { openAnalysis } from './analysis/openAnalysis.ts';
import { createAuth } from './auth/createAuth.ts';
import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import { databaseFile } from './db/databaseFile.ts';
import { openImportDesk } from './exchange/openImportDesk.ts';
import type { Services } from './services.ts';
import { openSqliteStore } from './store/openSqliteStore.ts';
import { recordSecurityEvent } from './usecases/recordSecurityEvent.ts';
import { createUnit } from './usecases/unit.ts';
import { VERSION } from './version.ts';

interface ComposeOptions {
  readonly dataDir: string;
  readonly baseUrl: string;
  readonly demo: boolean;
  readonly clock?: Clock;
  readonly idleMinutes?: number | undefined;
  readonly authSecret?: string | undefined;
  readonly onFault: (fault: unknown) => void;
}

export interface Composed extends Services {
  close(): Promise<void>;
}

/** Puts the parts together over one data folder. Nothing listens and no timer runs yet. */
export async function compose(options: ComposeOptions): Promise<Composed> {
  const clock = options.clock ?? systemClock;
  const store = openSqliteStore({ file: databaseFile(options.dataDir), clock });
  const unit = createUnit(store);
  const analysis = openAnalysis({ file: databaseFile(options.dataDir), clock });
  const live = createLiveFeed({ store, clock });
  const deliveries = createDeliveryLog({ store, onFault: options.onFault });
  const auth = await createAuth({
    dataDir: options.dataDir,
    baseUrl: options.baseUrl,
    demo: options.demo,
    clock,
    idleMinutes: options.idleMinutes,
    secret: options.authSecret,
    onSecurityEvent: (event) => recordSecurityEvent({ unit }, event),
    onFault: options.onFault,
  });
  auth.onSessionEnded(({ sessionId }) => live.closeSession(sessionId));
  return {
    store,
    unit,
    clock,
    auth,
    analysis,
    live,
    deliveries,
    imports: openImportDesk(clock),
    demo: options.demo,
    version: VERSION,
    close: async () => {
      live.stop();
      await deliveries.stop();
      auth.close();
      await analysis.close();
      await store.close();
    },
  };
}
