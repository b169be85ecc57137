import type { TrialId } from '../../../shared/model/ids.ts';
import type { ProtocolPageView } from '../../../shared/model/protocolViews.ts';

export const PROTOCOL_TABS = ['rules', 'workbench', 'bench', 'versions'] as const;
export type ProtocolTab = (typeof PROTOCOL_TABS)[number];

/** What of the protocol is on screen, as the address says it. */
export interface ProtocolView {
  readonly tab: ProtocolTab;
  /** The version being read, edited or benched; `undefined` = the one in force, or the newest draft. */
  readonly version: number | undefined;
  /** The two versions compared. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** What every tab is given. */
export interface TabProps {
  readonly trialId: TrialId;
  readonly page: ProtocolPageView;
  readonly view: ProtocolView;
  readonly onView: (change: Partial<ProtocolView>) => void;
}
