import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { DltRule, Protocol } from '../../shared/model/protocol.ts';

const nothing = { en: '', zh: '' };
const rest = { except: [], wording: nothing, origin: { kind: 'assumption', basis: '' } } as const;
const grade34 = { atLeast: 3, atMost: 4 };

/** One rule for each construct that the reference set does not use. */
export const OTHER_CONSTRUCTS: readonly DltRule[] = [
  {
    ...rest,
    id: 'D21',
    select: { families: ['other'] },
    grade: grade34,
    window: { anchor: 'transplant', fromDay: 0, toDay: 100 },
  },
  {
    ...rest,
    id: 'D22',
    select: { families: ['infection'] },
    grade: grade34,
    window: { anchor: 'last-infusion', fromDay: 1, toDay: 21 },
    attribution: { anyOf: ['car-t', 'lymphodepletion'], atLeast: 'probable' },
  },
  {
    ...rest,
    id: 'D23',
    select: { families: ['haematological'] },
    grade: grade34,
    where: [{ kind: 'stratum', ageBelow: 18, doseLevels: ['DL1', 'DL2'] }],
    except: ['X2'],
  },
  {
    ...rest,
    id: 'D24',
    select: { termCodes: [10001551] },
    grade: { atLeast: 2, atMost: 4 },
    where: [
      { kind: 'together-with', select: { families: ['infection', 'CRS'] }, gradeAtLeast: 2, what: nothing },
      { kind: 'stratum', ageFrom: 18 },
    ],
  },
  {
    ...rest,
    id: 'D25',
    select: { families: ['CRS'] },
    grade: { atLeast: 2, atMost: 2 },
    window: { anchor: 'day-0', fromDay: 0, toDay: 10 },
    where: [{ kind: 'judgement', by: 'committee', question: nothing }],
  },
  {
    ...rest,
    id: 'D26',
    select: { families: ['infection'] },
    grade: grade34,
    window: { anchor: 'first-infusion', fromDay: 0, toDay: 28 },
    where: [{ kind: 'still-present', onDay: 14, toDay: 21 }],
  },
];

/** The shipped protocol with one rule more for each construct it does not use. */
export function aProtocolOfEverything(): Protocol {
  const protocol = defaultProtocol(1 as TrialId);
  return { ...protocol, rules: [...protocol.rules, ...OTHER_CONSTRUCTS] };
}
