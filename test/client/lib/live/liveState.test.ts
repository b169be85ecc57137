import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LiveEvent,
  type LiveState,
  liveStatus,
  PATIENCE_MS,
  SILENCE_MS,
  SILENT,
  stepLive,
} from '../../../../client/lib/live/liveState.ts';
import { aLiveMessage } from '../../../support/aLiveMessage.ts';

const message = (id: number): LiveEvent => ({ kind: 'message', message: aLiveMessage({ id }) });

/** Runs events through a tab and returns the ids it took. */
function taken(events: readonly LiveEvent[], start: LiveState = SILENT): readonly number[] {
  let state = start;
  const ids: number[] = [];
  for (const event of events) {
    const step = stepLive(state, event, 0);
    if (step.effect === 'take' && event.kind === 'message') ids.push(event.message.id);
    state = step.state;
  }
  return ids;
}

describe('stepLive', () => {
  test('the first hello asks for everything, a resumed one for nothing', () => {
    const first = stepLive(SILENT, { kind: 'hello', head: 10 }, 0);
    expect(first).toMatchObject({ effect: 'everything', state: { lastId: 10 } });
    const resumed = stepLive({ lastId: 8, heardAt: 0, lostAt: null }, { kind: 'hello', head: 10 }, 0);
    expect(resumed).toMatchObject({ effect: 'nothing', state: { lastId: 8 } });
  });

  test('a record shorter than what was heard was restored: everything is asked again', () => {
    const step = stepLive({ lastId: 50, heardAt: 0, lostAt: null }, { kind: 'hello', head: 10 }, 0);
    expect(step).toMatchObject({ effect: 'everything', state: { lastId: 10 } });
  });

  test('a tab that has just opened takes the position of the leading tab', () => {
    const step = stepLive(SILENT, { kind: 'position', lastId: 10, heardAt: 5, lostAt: 6 }, 9);
    expect(step).toEqual({ effect: 'everything', state: { lastId: 10, heardAt: 5, lostAt: 6 } });
  });

  test('a position never moves a tab that already follows', () => {
    const state = { lastId: 12, heardAt: 7, lostAt: null };
    expect(stepLive(state, { kind: 'position', lastId: 10, heardAt: 5, lostAt: null }, 9)).toEqual({
      effect: 'nothing',
      state,
    });
  });

  test('a change before any hello asks for everything: what came before it is unknown', () => {
    expect(stepLive(SILENT, message(4), 0).effect).toBe('everything');
  });

  test('a takeover that replays what was heard repeats nothing and skips nothing', () => {
    const start = { lastId: 3, heardAt: 0, lostAt: null };
    expect(
      taken(
        [message(4), message(5), { kind: 'hello', head: 7 }, message(4), message(5), message(6), message(7)],
        start,
      ),
    ).toEqual([4, 5, 6, 7]);
  });

  test('whatever is replayed, each id is taken once and in order', () => {
    const replays = fc.array(
      fc.record({ from: fc.integer({ min: 1, max: 30 }), length: fc.integer({ min: 1, max: 10 }) }),
    );
    fc.assert(
      fc.property(replays, (runs) => {
        const events = runs.flatMap(({ from, length }) => Array.from({ length }, (_, i) => message(from + i)));
        const ids = taken(events, { lastId: 0, heardAt: 0, lostAt: null });
        expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('liveStatus', () => {
  test('connecting until heard, on while heard, off after the silence', () => {
    expect(liveStatus(SILENT, 0, 1_000)).toBe('connecting');
    expect(liveStatus(SILENT, 0, SILENCE_MS + 1)).toBe('off');
    const heard = { lastId: 1, heardAt: 1_000, lostAt: null };
    expect(liveStatus(heard, 0, 1_000 + SILENCE_MS)).toBe('on');
    expect(liveStatus(heard, 0, 1_001 + SILENCE_MS)).toBe('off');
  });
  test('a beat alone keeps the screen live', () => {
    expect(stepLive({ lastId: 1, heardAt: 0, lostAt: null }, { kind: 'beat' }, 60_000).state.heardAt).toBe(60_000);
  });
  test('a connection that broke is said after a moment, counted from when it broke first, until the server is heard', () => {
    const lost: LiveEvent = { kind: 'lost' };
    let { state } = stepLive({ lastId: 1, heardAt: 1_000, lostAt: null }, lost, 2_000);
    expect(liveStatus(state, 0, 2_000 + PATIENCE_MS)).toBe('on');
    ({ state } = stepLive(state, lost, 4_000));
    expect(liveStatus(state, 0, 2_001 + PATIENCE_MS)).toBe('off');
    for (const event of [{ kind: 'beat' }, { kind: 'hello', head: 1 }, message(1), message(2)] as const) {
      const back = stepLive(state, event, 9_000).state;
      expect(liveStatus(back, 0, 9_001)).toBe('on');
      expect(liveStatus(back, 0, 9_001 + PATIENCE_MS)).toBe('on');
    }
  });
});
