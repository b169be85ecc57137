import type { TrialId } from '../../../shared/model/ids.ts';
import type { WriteMeta } from '../../store/port.ts';

/** A change nobody makes: the desk itself notes or does what is due. It touches no patient, so nothing is re-assessed. */
export function byTheClock(command: string, trialId: TrialId): WriteMeta {
  return {
    actor: { id: 'clock', name: 'clock', role: 'system' },
    command,
    reason: '',
    requestId: null,
    inputDigest: null,
    trialId,
  };
}
