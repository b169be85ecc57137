import type { Deps } from '../deps.ts';
import type { ImportDesk } from './importDesk.ts';

export interface ImportDeps extends Deps {
  readonly imports: ImportDesk;
}
