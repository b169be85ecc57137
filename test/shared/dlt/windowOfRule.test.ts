import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { baselineTruth } from '../../../shared/dlt/clauses/baselineTruth.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { oncePerProtocol } from '../../../shared/dlt/oncePerProtocol.ts';
import { placeAround, placeWindow } from '../../../shared/dlt/placeWindow.ts';
import { ruleContext } from '../../../shared/dlt/ruleContext.ts';
import { windowOfRule } from '../../../shared/dlt/windowOfRule.ts';
import { episodesOf } from '../../../shared/episodes/episodesOf.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { RuleWindow } from '../../../shared/model/ruleLanguage.ts';
import { aHistory, type HistorySpec, TERMS } from '../../support/aHistory.ts';

const shipped = defaultProtocol(1 as TrialId);
const ZONE = 'Asia/Shanghai';

describe('the window around a moment', () => {
  const around = (moments: readonly string[], which: 'first' | 'last' = 'first', zone = ZONE) => {
    const { early, late } = placeAround(moments, which, zone, { fromDay: 2, toDay: 5 });
    return [early, late].map(({ day0On, startOn, endOn }) => [day0On, startOn, endOn]);
  };
  const day = (day0On: string, startOn: string, endOn: string) => [day0On, startOn, endOn];

  test('counts days of the site, both ends inclusive, and gives the instants of each', () => {
    const { early, late } = placeAround(['2026-03-02T10:00'], 'first', ZONE, { fromDay: 2, toDay: 5 });
    expect(late).toBe(early);
    expect(early).toEqual({
      day0On: '2026-03-02',
      startOn: '2026-03-04',
      endOn: '2026-03-07',
      day0Ms: Date.parse('2026-03-01T16:00:00.000Z'),
      startMs: Date.parse('2026-03-03T16:00:00.000Z'),
      lastDayMs: Date.parse('2026-03-06T16:00:00.000Z'),
      closeMs: Date.parse('2026-03-07T16:00:00.000Z'),
    });
  });

  test('is one of several where the moment is known to the month, to the year, or to a day of any month', () => {
    const of = (moment: string) => around([moment]).map(([day0On]) => day0On);
    expect(of('2026-03')).toEqual(['2026-03-01', '2026-03-31']);
    expect(of('2026')).toEqual(['2026-01-01', '2026-12-31']);
    expect(of('2026---05')).toEqual(['2026-01-05', '2026-12-05']);
  });

  test('lies at the first or the last of several', () => {
    const moments = ['2026-03-09', '2026-03-02', '2026-03-05'];
    expect(around(moments)[0]).toEqual(day('2026-03-02', '2026-03-04', '2026-03-07'));
    expect(around(moments, 'last')[0]).toEqual(day('2026-03-09', '2026-03-11', '2026-03-14'));
    expect(around(['2026-03-09', '2026-03'], 'first').map(([on]) => on)).toEqual(['2026-03-01', '2026-03-09']);
    expect(around(['2026-03-09', '2026-03'], 'last').map(([on]) => on)).toEqual(['2026-03-09', '2026-03-31']);
  });

  test('begins on the written day, though clocks went forward over that minute', () => {
    expect(around(['2026-04-24T00:30'], 'first', 'Africa/Cairo').map(([on]) => on)).toEqual([
      '2026-04-24',
      '2026-04-24',
    ]);
  });
});

describe('the window of a patient', () => {
  const placed = (spec: HistorySpec, protocol: Protocol = shipped) =>
    placeWindow(aHistory(spec), protocol)?.early.day0On;
  const infusions = [
    ['2026-03-02', 1],
    ['2026-03-09', 1],
  ] as const;

  test('counts from the first or the last infusion, as the protocol says', () => {
    expect(placed({ infusions })).toBe('2026-03-02');
    expect(placed({ infusions }, { ...shipped, day0: 'last-infusion' })).toBe('2026-03-09');
    expect(placed({ infusions: [] })).toBeUndefined();
  });

  test('is placed anew for another zone and another protocol', () => {
    const history = aHistory();
    const start = (zone: string, of = shipped) => placeWindow({ ...history, zone }, of)!.early.startMs;
    const shifted = { ...shipped, dltWindow: { ...shipped.dltWindow, fromDay: 1 } };
    const berlin = start('Europe/Berlin');
    expect([start(ZONE), berlin, start(ZONE, shifted), start(ZONE)].map((ms) => new Date(ms).toISOString())).toEqual([
      '2026-03-01T16:00:00.000Z',
      '2026-03-01T23:00:00.000Z',
      '2026-03-02T16:00:00.000Z',
      '2026-03-01T16:00:00.000Z',
    ]);
    expect(placeWindow(history, shipped)).toBe(placeWindow({ ...history }, shipped));
  });
});

test('what is made of a protocol is made once for each version', () => {
  let made = 0;
  const once = oncePerProtocol(({ version }) => {
    made += 1;
    return version;
  });
  const next = { ...shipped, version: '0.2' };
  expect([once(shipped), once(next), once(shipped), once(next), made]).toEqual(['0.1', '0.2', '0.1', '0.2', 2]);
});

describe('the window of a rule', () => {
  const spec: HistorySpec = {
    infusions: [
      ['2026-03-02', 1],
      ['2026-03-09', 1],
    ],
    studyEvents: [
      ['response', '2026-03-10'],
      ['transplant', '2026-05-20'],
      ['transplant', '2026-05-01'],
    ],
  };
  function placed(anchor: RuleWindow['anchor'] | undefined, change: HistorySpec = {}, protocol: Protocol = shipped) {
    const record = aHistory({ ...spec, ...change });
    const rule = {
      ...shipped.rules[0]!,
      id: 'D90',
      ...(anchor && { window: { anchor, fromDay: 1, toDay: 10 } as const }),
    };
    const { id, fromDay, toDay, placement } = windowOfRule(rule, ruleContext(record, protocol, []));
    const day0On = placement === undefined || placement === 'unknown' ? placement : placement.early.day0On;
    return [id, fromDay, toDay, day0On];
  }
  const last: Protocol = { ...shipped, day0: 'last-infusion' };

  test('is the protocol’s where it has none of its own', () => {
    expect(placed(undefined)).toEqual(['W1', 0, 28, '2026-03-02']);
    expect(placed(undefined, { infusions: [] })).toEqual(['W1', 0, 28, undefined]);
  });

  test.each([
    ['first-infusion', shipped, '2026-03-02'],
    ['first-infusion', last, '2026-03-02'],
    ['last-infusion', shipped, '2026-03-09'],
    ['last-infusion', last, '2026-03-09'],
    ['day-0', shipped, '2026-03-02'],
    ['day-0', last, '2026-03-09'],
    ['transplant', shipped, '2026-05-01'],
  ] as const)('counts from the %s (%#)', (anchor, protocol, day0On) => {
    expect(placed(anchor, {}, protocol)).toEqual(['D90', 1, 10, day0On]);
  });

  test('is nowhere before its anchor has happened, and unknown where nobody knows when it did', () => {
    expect(placed('day-0', { infusions: [] })).toEqual(['D90', 1, 10, undefined]);
    expect(placed('transplant', { studyEvents: [['response', '2026-03-10']] })).toEqual(['D90', 1, 10, undefined]);
    expect(
      placed('transplant', {
        studyEvents: [
          ['transplant', 'unknown'],
          ['transplant', '2026-05-01'],
        ],
      }),
    ).toEqual(['D90', 1, 10, 'unknown']);
  });
});

describe('when treatment began', () => {
  const platelets = (from: string, change: HistorySpec = {}) => {
    const record = aHistory({
      events: [{ term: 'Platelet count decreased', steps: [[3, from]], end: '2026-03-20' }],
      ...change,
    });
    const context = ruleContext(record, shipped, episodesOf(record, shipped));
    return baselineTruth(TERMS['Platelet count decreased'], 3, context).met;
  };

  test('is the day of infusion where no lymphodepletion is on record', () => {
    expect(platelets('2026-03-01')).toBe('met');
    expect(platelets('2026-03-01T23:59')).toBe('met');
    expect(platelets('2026-03-02')).toBe('unknown');
    expect(platelets('2026-03-02T00:00')).toBe('unknown');
    expect(platelets('2026-03-02T00:01')).toBe('not-met');
  });

  test('is not the beginning of another treatment', () => {
    expect(platelets('2026-02-20', { treatments: [['steroid', '2026-02-01']] })).toBe('met');
    expect(platelets('2026-02-20', { treatments: [['lymphodepletion', '2026-02-01']] })).toBe('not-met');
  });

  test('is the earliest of several', () => {
    const lymphodepletion = ['2026-02-25', '2026-02-15'];
    expect(platelets('2026-02-20', { lymphodepletion })).toBe('not-met');
    expect(platelets('2026-02-10', { lymphodepletion })).toBe('met');
  });
});

describe('a death', () => {
  const at = '2026-04-20T04:00:00.000Z' as Instant;
  const crs3 = { term: 'CRS', steps: [[3, '2026-03-05']] } as const;

  test.each([
    ['2026-03-08', 'undecided'],
    ['2026-03-15', 'dlt'],
    ['unknown', 'undecided'],
  ] as const)('on %s ends what is carried forward of an event that was going on: %s', (on, outcome) => {
    const { findings } = assessSubject(
      aHistory({ events: [crs3], studyEvents: [['death', on, 'other']] }),
      shipped,
      at,
    );
    expect(findings.find(({ ruleId }) => ruleId === 'D3')?.outcome).toBe(outcome);
  });

  test('recorded twice is read in the order of the record, not of entry', () => {
    const history = aHistory({
      studyEvents: [
        ['death', '2026-03-20', 'other'],
        ['death', '2026-03-21', 'toxicity'],
      ],
    });
    const turned = { ...history, studyEvents: history.studyEvents.toReversed() };
    expect(assessSubject(turned, shipped, at)).toEqual(assessSubject(history, shipped, at));
    expect(assessSubject(turned, shipped, at).findings[0]!.trace.at(-1)).toMatchObject({
      facts: { cause: 'other' },
      evidence: [301, 302],
    });
  });
});
