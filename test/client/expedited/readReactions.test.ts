import { expect, test } from 'vitest';
import { readReactions } from '../../../client/features/expedited/readReactions.ts';
import { ExpectedReaction } from '../../../shared/model/referenceSafety.ts';

test('codes, families and a fatal course are read line by line; empty lines are skipped', () => {
  const read = readReactions('10052015 3\n\n  icans 4 FATAL \nhaematological 4');
  expect(read).toEqual({
    ok: true,
    expected: [
      { select: { termCodes: [10052015] }, highestGrade: 3, fatalExpected: false },
      { select: { family: 'ICANS' }, highestGrade: 4, fatalExpected: true },
      { select: { family: 'haematological' }, highestGrade: 4, fatalExpected: false },
    ],
  });
  for (const reaction of read.ok ? read.expected : []) expect(ExpectedReaction.parse(reaction)).toEqual(reaction);
  expect(readReactions('')).toEqual({ ok: true, expected: [] });
});

test.each([
  ['no grade', '10052015'],
  ['grade 5 is death and asked for apart', '10052015 5'],
  ['a code no dictionary has', '10029999 2'],
  ['a word that is no family', 'fever 2'],
  ['something after the grade', '10052015 3 rare'],
])('%s is refused with its line', (_claim, text) => {
  expect(readReactions(`CRS 3\n\n${text}`)).toEqual({ ok: false, line: 3, text });
});
