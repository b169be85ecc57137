import type { Role } from '../../shared/model/people.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import type { Unit } from './unit.ts';

/** What every use-case is given. */
export interface Deps {
  readonly store: Store;
  readonly unit: Unit;
  readonly clock: Clock;
}

/** How an act was asked for: the role that permits it, and the id that makes a retry harmless. */
export interface Asked {
  readonly role: Role | 'system';
  readonly requestId: string | null;
}
