import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventClocks } from '../../../shared/expedited/eventClocks.ts';
import { mayHaveClocks } from '../../../shared/expedited/mayHaveClocks.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import { OUTCOMES, RELATEDNESS } from '../../../shared/model/vocabulary.ts';
import { aCausality, aSusar, aVersion, someEventFacts } from '../../support/someEventFacts.ts';

const anyContent = fc
  .record({
    seriousness: fc.constantFrom([], null, ['hospitalisation' as const], ['life-threatening' as const]),
    outcome: fc.constantFrom(...OUTCOMES),
    relatedness: fc.constantFrom(...RELATEDNESS),
  })
  .map(({ seriousness, outcome, relatedness }) =>
    aSusar({ seriousness, outcome, attribution: [{ agent: 'car-t', party: 'investigator', relatedness }] }),
  );

const anyVersions = fc
  .array(fc.option(anyContent, { freq: 4 }), { minLength: 1, maxLength: 4 })
  .map((contents) =>
    contents.map((content, i) => aVersion(10 + i, `2026-03-0${i + 3}T02:00:00.000Z` as Instant, content)),
  );

test('an event that is passed over has no clock at any moment; one that was ever serious is not passed over', () => {
  const days = fc.integer({ min: 0, max: 60 });
  let passed = 0;
  fc.assert(
    fc.property(anyVersions, days, (versions, day) => {
      const facts = someEventFacts({ versions, entries: [] });
      const at = new Date(Date.parse('2026-03-01T00:00:00.000Z') + day * 86_400_000).toISOString() as Instant;
      const { clocks, site } = eventClocks(facts, at);
      if (mayHaveClocks(facts)) return;
      passed += 1;
      expect([...clocks, ...site]).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(passed).toBeGreaterThan(0);
});

test('what the sponsor entered about an event keeps it in sight', () => {
  const versions = [aVersion(10, '2026-03-05T02:00:00.000Z', aSusar({ seriousness: [] }))];
  expect(mayHaveClocks(someEventFacts({ versions, entries: [] }))).toBe(false);
  const entries = [aCausality(11, '2026-03-05T12:00:00.000Z', 'possible')];
  expect(mayHaveClocks(someEventFacts({ versions, entries }))).toBe(true);
});
