import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptedEvent } from '../../../shared/discrepancies/adoptedEvent.ts';
import { discrepanciesOf } from '../../../shared/discrepancies/discrepanciesOf.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { derivedEpisodes } from '../../../shared/episodes/derived/derivedEpisodes.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { AdverseEvent } from '../../../shared/model/observation.ts';
import { aHistory, anAdverseEvent } from '../../support/aHistory.ts';
import { anyHistory } from '../../support/anyHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const looks = [
  { at: '2026-03-05T08:00', temperature: { value: 39, unit: 'C' }, hypotension: true },
  { at: '2026-03-06T08:00', temperature: { value: 39, unit: 'C' } },
  { at: '2026-03-07T08:00' },
] as const;
const derived = derivedEpisodes(aHistory({ crsAssessments: looks }), protocol);

describe('adoptedEvent', () => {
  test('proposes a report where there is none, and leaves to people what was not measured', () => {
    expect(adoptedEvent(derived, null)).toMatchObject({
      scale: 'ASTCT 2019',
      gradeHistory: [
        { grade: 2, from: '2026-03-05T08:00' },
        { grade: 1, from: '2026-03-06T08:00' },
      ],
      end: '2026-03-07T08:00',
      outcome: 'recovered',
      seriousness: null,
      attribution: [],
      symptomatic: null,
    });
    expect(adoptedEvent([], null)).toBeUndefined();
  });

  test('keeps what the site said of cause, seriousness and words', () => {
    const reported = anAdverseEvent({
      term: 'CRS',
      steps: [[1, '2026-03-05T08:00']],
      change: { seriousness: ['hospitalisation'], verbatim: '细胞因子释放综合征' },
    });
    const { seriousness, verbatim, attribution, gradeHistory } = adoptedEvent(derived, reported)!;
    expect({ seriousness, verbatim, attribution }).toEqual({
      seriousness: reported.seriousness,
      verbatim: reported.verbatim,
      attribution: reported.attribution,
    });
    expect(gradeHistory.map(({ grade }) => grade)).toEqual([2, 1]);
  });

  test('never takes a death away', () => {
    const fatal = anAdverseEvent({
      term: 'CRS',
      steps: [
        [1, '2026-03-05T08:00'],
        [5, '2026-03-08'],
      ],
      end: '2026-03-08',
      change: { outcome: 'fatal' },
    });
    expect(adoptedEvent(derived, fatal)).toMatchObject({ outcome: 'fatal', end: '2026-03-08' });
    expect(adoptedEvent(derived, fatal)!.gradeHistory.at(-1)).toEqual({ grade: 5, from: '2026-03-08' });
  });

  test('is a valid event, and once saved nothing differs any more', () => {
    fc.assert(
      fc.property(anyHistory, ({ crsAssessments = [] }) => {
        const history = aHistory({ crsAssessments });
        const all = derivedEpisodes(history, protocol);
        fc.pre(all.length === 1 && all[0]!.end !== 'unknown');
        const event = adoptedEvent(all, null)!;
        expect(AdverseEvent.safeParse(event).success).toBe(true);
        const row = { observationId: 1, subjectId: 1, version: 1, fromSeq: 1, value: event } as never;
        expect(discrepanciesOf({ ...history, adverseEvents: [row] }, protocol)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
