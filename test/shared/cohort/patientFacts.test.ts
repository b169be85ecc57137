import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patientFactsOf } from '../../../shared/cohort/patientFacts.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';
import { aHistory, INFUSED_ON } from '../../support/aHistory.ts';
import { anyHistory } from '../../support/anyHistory.ts';
import { aProtocolOfEverything } from '../../support/aProtocolOfEverything.ts';

const protocol = aProtocolOfEverything();
const START_MS = Date.parse(`${INFUSED_ON}T00:00:00.000Z`);
const HOUR_MS = 3_600_000;

test('facts of a patient are those of a new look until the moment they are said to hold', () => {
  let held = 0;
  fc.assert(
    fc.property(
      anyHistory,
      fc.integer({ min: -24 * 25, max: 24 * 60 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (spec, hour, share) => {
        const history = aHistory(spec);
        const factsAt = (at: Instant) => {
          const { from: _from, until, ...facts } = patientFactsOf(structuredClone(history), protocol, at);
          return { facts, until };
        };
        const fromMs = START_MS + hour * HOUR_MS;
        const known = factsAt(instantOf(fromMs));
        const lastMs = msOf(known.until) - 1;
        for (const ms of [Math.floor(fromMs + (lastMs - fromMs) * share), lastMs]) {
          if (ms > fromMs) held += 1;
          expect(factsAt(instantOf(ms)).facts).toEqual(known.facts);
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(held).toBeGreaterThan(200);
}, 120_000);
