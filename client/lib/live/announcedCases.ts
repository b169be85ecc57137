import type { CaseState } from '../../../shared/model/dltCase.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';

/** How a person is told about a case: `loud` rings and stays on screen, `soft` only passes by. */
export interface AnnouncedCase {
  readonly volume: 'loud' | 'soft';
  readonly title:
    | 'newCaseTitle'
    | 'reopenedCaseTitle'
    | 'withdrawnCaseTitle'
    | 'decidedCaseTitle'
    | 'referredCaseTitle'
    | 'escalatedCaseTitle';
  readonly subjectNumber: string;
  readonly dltCase: LiveMessage['cases'][number];
}

type How = Pick<AnnouncedCase, 'volume' | 'title'>;

const HOW: Readonly<Record<CaseState, How | null>> = {
  raised: { volume: 'loud', title: 'newCaseTitle' },
  reopened: { volume: 'loud', title: 'reopenedCaseTitle' },
  withdrawn: { volume: 'loud', title: 'withdrawnCaseTitle' },
  confirmed: { volume: 'soft', title: 'decidedCaseTitle' },
  rejected: { volume: 'soft', title: 'decidedCaseTitle' },
  acknowledged: null,
  referred: { volume: 'loud', title: 'referredCaseTitle' },
};

/** Passed on because nobody took it on: it rings again. */
const ESCALATED: How = { volume: 'loud', title: 'escalatedCaseTitle' };

export function announcedCases(message: LiveMessage): readonly AnnouncedCase[] {
  return message.cases.flatMap((dltCase) => {
    const how = dltCase.escalations === undefined ? HOW[dltCase.state] : ESCALATED;
    return how === null ? [] : [{ ...how, subjectNumber: message.subjectNumber ?? '–', dltCase }];
  });
}
