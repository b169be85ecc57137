import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchInactivity } from '../../../client/lib/watchInactivity.ts';

const MINUTE = 60_000;

describe('watchInactivity', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('C-20 a session nobody touches ends after the limit, once', () => {
    const onIdle = vi.fn();
    watchInactivity(15 * MINUTE, onIdle, vi.fn());
    vi.advanceTimersByTime(15 * MINUTE - 1);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(MINUTE);
    vi.advanceTimersByTime(60 * MINUTE);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  test.each(['keydown', 'pointerdown', 'wheel'])('C-20 %s starts the time again', (name) => {
    const onIdle = vi.fn();
    const stop = watchInactivity(15 * MINUTE, onIdle, vi.fn());
    vi.advanceTimersByTime(14 * MINUTE);
    window.dispatchEvent(new Event(name));
    vi.advanceTimersByTime(14 * MINUTE);
    expect(onIdle).not.toHaveBeenCalled();
    stop();
  });

  test('who types for long is reported to the server now and then, not at every key', () => {
    const report = vi.fn();
    const stop = watchInactivity(15 * MINUTE, vi.fn(), report);
    for (let second = 0; second < 600; second += 5) {
      vi.advanceTimersByTime(5_000);
      window.dispatchEvent(new Event('keydown'));
    }
    expect(report).toHaveBeenCalledTimes(2);
    stop();
  });

  test('once stopped it never calls', () => {
    const onIdle = vi.fn();
    watchInactivity(15 * MINUTE, onIdle, vi.fn())();
    vi.advanceTimersByTime(60 * MINUTE);
    expect(onIdle).not.toHaveBeenCalled();
  });
});
