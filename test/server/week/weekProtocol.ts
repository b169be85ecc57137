import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { TRIAL } from '../../support/aStore.ts';

const usual = defaultProtocol(TRIAL);

/** The usual protocol, but reports are due so soon that their clocks come near and run out within the week. */
export const WEEK_PROTOCOL: Protocol = {
  ...usual,
  expedited: {
    ...usual.expedited,
    regions: usual.expedited.regions.map((region) => ({ ...region, fatalOrLifeThreateningDays: 1, otherDays: 3 })),
  },
};
