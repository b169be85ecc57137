import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { caseWorthy } from '../../../shared/dlt/caseWorthy.ts';
import { subjectStanding } from '../../../shared/dlt/subjectStanding.ts';
import { summarise } from '../../../shared/dlt/summarise.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import { instantOf } from '../../../shared/time/instant.ts';
import { aHistory } from '../../support/aHistory.ts';
import { anyHistory } from '../../support/anyHistory.ts';
import { aProtocolOfEverything } from '../../support/aProtocolOfEverything.ts';

vi.setConfig({ testTimeout: 120_000 });

const protocol = aProtocolOfEverything();
const DAY_0_MS = Date.parse('2026-03-02T00:00:00.000Z');
const HOUR_MS = 3_600_000;

/** What the standing must be, worked out afresh from a copy nobody remembers anything of. */
function afresh(history: SubjectHistory, at: Instant, newest: ObservationId | undefined) {
  const assessment = assessSubject(structuredClone(history), protocol, at);
  const episode = assessment.episodes.find(({ sources }) => sources.some((one) => one.observationId === newest));
  const findings = assessment.findings.filter((finding) => finding.episodeKey === episode?.key);
  return { summary: summarise(assessment), grounds: caseWorthy(assessment), about: episode && { episode, findings } };
}

/** Saves come some time apart; now and then a record is taken back (a refused write) or something else changes. */
const aSave = fc.record({
  hours: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.integer({ min: 0, max: 500 })),
  act: fc.oneof(
    { weight: 8, arbitrary: fc.constant('add' as const) },
    fc.constantFrom('take-back' as const, 'void-first' as const, 'wait' as const, 'void-study-event' as const),
  ),
});

function next(all: SubjectHistory, now: SubjectHistory, act: string): SubjectHistory {
  const { adverseEvents, studyEvents } = now;
  switch (act) {
    case 'take-back':
      return { ...now, adverseEvents: adverseEvents.slice(0, -1) };
    case 'void-first':
      return { ...now, adverseEvents: adverseEvents.slice(1) };
    case 'void-study-event':
      return { ...now, studyEvents: studyEvents.slice(1) };
    case 'wait':
      return now;
    default: {
      const free = all.adverseEvents.find((row) => !adverseEvents.includes(row));
      return free === undefined ? now : { ...now, adverseEvents: [...adverseEvents, free] };
    }
  }
}

describe('subjectStanding', () => {
  test('what is followed from save to save never differs from what is worked out afresh', () => {
    let followed = 0;
    fc.assert(
      fc.property(
        anyHistory,
        fc.integer({ min: -100, max: 700 }),
        fc.array(aSave, { maxLength: 14 }),
        (spec, hour, saves) => {
          const all = aHistory(spec);
          let history: SubjectHistory = { ...all, adverseEvents: [] };
          let atMs = DAY_0_MS + hour * HOUR_MS;
          for (const { hours, act } of saves) {
            atMs += hours * HOUR_MS;
            history = next(all, history, act);
            const at = instantOf(atMs);
            const newest = history.adverseEvents.at(-1)?.observationId;
            const { summary, grounds, about } = subjectStanding(history, protocol, at);
            const found = newest === undefined ? undefined : about(newest);
            if (act === 'add') followed++;
            expect({ summary, grounds, about: act === 'add' ? found : undefined }).toEqual({
              ...afresh(history, at, newest),
              ...(act === 'add' ? {} : { about: undefined }),
            });
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(followed).toBeGreaterThan(1000);
  });

  test('an event that moves nothing leaves the very same summary, so that nothing is stored again', () => {
    const all = aHistory({
      events: [
        { term: 'Headache', steps: [[2, '2026-03-05T08:00']], end: '2026-03-06T08:00' },
        { term: 'Headache', steps: [[1, '2026-03-04T08:00']], end: '2026-03-04T09:00' },
      ],
    });
    const at = '2026-03-10T00:00:00.000Z' as Instant;
    const one = subjectStanding({ ...all, adverseEvents: all.adverseEvents.slice(0, 1) }, protocol, at);
    const two = subjectStanding(all, protocol, at);
    expect(two.summary).toBe(one.summary);
    expect(two.grounds).toBe(one.grounds);
  });
});
