import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { figureRowsAt, figureRowsInTime, figureRowsOf } from '../../../shared/figures/figureRowsOf.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { holdsAt } from '../../../shared/time/holdsAt.ts';
import { aHistory, INFUSED_ON } from '../../support/aHistory.ts';
import { anyHistory } from '../../support/anyHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const START = Date.parse(`${INFUSED_ON}T08:00:00.000Z`);
const atDay = (day: number) => new Date(START + day * 86_400_000).toISOString() as Instant;

describe('figureRowsAt', () => {
  test('rows kept are those of a new assessment, at any moment at which they hold', () => {
    let held = 0;
    fc.assert(
      fc.property(
        anyHistory,
        fc.double({ min: -5, max: 70, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (spec, from, later) => {
          const history = aHistory(spec);
          const rowsAt = (at: Instant) => ({
            history,
            siteCode: '001',
            lastChangeSeq: 1,
            assessment: assessSubject(history, protocol, at),
            cases: [],
          });
          const at = atDay(from + later);
          const kept = figureRowsInTime(rowsAt(atDay(from)));
          if (!holdsAt(kept, at)) return;
          held += 1;
          expect(figureRowsAt(kept, at)).toEqual(figureRowsOf(rowsAt(at)));
        },
      ),
      { numRuns: 400 },
    );
    expect(held).toBeGreaterThan(20);
  });

  test('rows do not hold before they were made, nor from the moment time alone changes the assessment', () => {
    const history = aHistory({});
    const made = figureRowsInTime({
      history,
      siteCode: '001',
      lastChangeSeq: 1,
      assessment: assessSubject(history, protocol, atDay(3)),
      cases: [],
    });
    expect(made.until).not.toBeNull();
    expect(holdsAt(made, atDay(2))).toBe(false);
    expect(holdsAt(made, atDay(4))).toBe(true);
    expect(holdsAt(made, made.until!)).toBe(false);
  });
});
