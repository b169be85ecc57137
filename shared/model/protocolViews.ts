import type { Instant } from './dates.ts';
import type { Protocol } from './protocol.ts';
import type { ProtocolState, ProtocolStep } from './protocolVersion.ts';
import type { AsOf } from './views.ts';

/** One line of the list of versions. */
export interface ProtocolLine {
  /** Id of the version; 0 = the protocol the trial was set up with, which has no draft behind it. */
  readonly id: number;
  /** What a change of it must name. */
  readonly version: number;
  readonly label: string;
  readonly state: ProtocolState;
  readonly basedOn: string | null;
  /** When it took or takes effect; `null` = nobody has said. */
  readonly effectiveAt: Instant | null;
  readonly steps: readonly ProtocolStep[];
  readonly signature: ProtocolSignature | null;
}

/** Who approved it, and whether what was signed is what stands there now. */
export interface ProtocolSignature {
  readonly name: string;
  readonly role: string;
  readonly at: Instant;
  readonly contentHash: string;
  readonly standing: 'valid' | 'void';
}

/** The protocol in force, and every other version of it, the newest first. */
export interface ProtocolPageView {
  readonly asOf: AsOf;
  readonly effective: Protocol;
  readonly effectiveId: number;
  readonly versions: readonly ProtocolLine[];
}

export interface ProtocolVersionView {
  readonly line: ProtocolLine;
  readonly protocol: Protocol;
}
