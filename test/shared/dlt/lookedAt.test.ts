import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { isLookedAt } from '../../../shared/dlt/lookedAt.ts';
import { ruleContext } from '../../../shared/dlt/ruleContext.ts';
import { episodesOf } from '../../../shared/episodes/episodesOf.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { aHistory, type EventSpec, type HistorySpec, TERMS } from '../../support/aHistory.ts';

const shipped = defaultProtocol(1 as TrialId);
const what = { en: '', zh: '' };
const [rule] = shipped.rules;
const [exclusion] = shipped.exclusions;
const BLOOD = [TERMS['Platelet count decreased'], TERMS['Neutrophil count decreased']];

const protocol: Protocol = {
  ...shipped,
  rules: [
    {
      ...rule!,
      id: 'D90',
      where: [
        { kind: 'scale', anyOf: ['CTCAE 5.0'] },
        { kind: 'together-with', select: { families: ['infection'], signOf: 'CRS' }, gradeAtLeast: 3, what },
      ],
      except: [],
    },
    {
      ...rule!,
      id: 'D91',
      where: [
        { kind: 'event-count', select: { termCodes: [TERMS['ALT increased']] }, gradeAtLeast: 2, count: 2, what },
      ],
      except: ['X92'],
    },
    { ...rule!, id: 'D92', select: { termCodes: [TERMS['Platelet count decreased']] }, except: ['X90'] },
  ],
  exclusions: [
    { ...exclusion!, id: 'X90', select: { termCodes: BLOOD }, ifBaselineGradeAtLeast: 3 },
    { ...exclusion!, id: 'X91', select: { termCodes: [TERMS.Nausea] }, ifBaselineGradeAtLeast: 3 },
    { ...exclusion!, id: 'X92', select: { termCodes: [TERMS.Vomiting] }, ifAsymptomatic: true },
  ],
};

function lookedAt(event: EventSpec, spec: HistorySpec = {}, of = protocol) {
  const record = aHistory({ events: [event], lymphodepletion: ['2026-02-25'], ...spec });
  const episodes = episodesOf(record, of);
  return isLookedAt(episodes[0]!, ruleContext(record, of, episodes));
}
const event = (term: EventSpec['term'], ...steps: EventSpec['steps']): EventSpec => ({ term, steps, end: 'unknown' });

describe('an event that rules look for beside another one', () => {
  test.each<[event: EventSpec, isLookedAt: boolean]>([
    [event('Lung infection', [3, '2026-03-05']), true],
    [event('Lung infection', [2, '2026-03-05']), false],
    [event('Lung infection', [null, '2026-03-05']), true],
    [event('Lung infection', [1, '2026-03-05'], [4, '2026-03-06']), true],
    [event('Lung infection', [1, '2026-03-05'], [null, '2026-03-06']), true],
    [event('ALT increased', [2, '2026-03-05']), true],
    [event('ALT increased', [1, '2026-03-05']), false],
    [event('Hypoxia', [4, '2026-03-05']), false],
  ])('%j: %s', (one, answer) => {
    expect(lookedAt(one)).toBe(answer);
  });
});

describe('an event from before treatment, of a kind that excuses later ones', () => {
  const platelets = (...steps: EventSpec['steps']) => event('Platelet count decreased', ...steps);

  test.each<[event: EventSpec, isLookedAt: boolean]>([
    [platelets([1, '2026-02-10']), true],
    [platelets([1, '2026-02-25']), true],
    [platelets([4, '2026-02-26']), false],
    [platelets([4, '2026-02']), true],
    [platelets([4, 'unknown']), true],
    [platelets([1, '2026-02-10'], [4, '2026-03-10']), true],
    [event('Neutrophil count decreased', [4, '2026-02-10']), false],
    [event('Nausea', [3, '2026-02-10']), false],
    [event('Vomiting', [3, '2026-02-10']), false],
  ])('%j: %s', (one, answer) => {
    expect(lookedAt(one)).toBe(answer);
  });

  test('is none while nobody knows when treatment began', () => {
    expect(lookedAt(platelets([1, '2026-02-10']), { infusions: [], lymphodepletion: [] })).toBe(false);
  });
});

test('another protocol looks at other events', () => {
  const infection = event('Lung infection', [3, '2026-03-05']);
  expect([lookedAt(infection), lookedAt(infection, {}, { ...protocol, rules: [] }), lookedAt(infection)]).toEqual([
    true,
    false,
    true,
  ]);
});
