import type { Protocol } from '../../../../shared/model/protocol.ts';
import type { ErrorOf } from './fields.tsx';

/** What every form of settings takes: the draft as a whole. */
export interface SettingsProps {
  readonly protocol: Protocol;
  readonly onChange: (protocol: Protocol) => void;
  readonly errorOf: ErrorOf;
}
