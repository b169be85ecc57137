import type { LiveMessage } from '../../../shared/model/views.ts';

/** What a tab knows about the stream. `lastId` is all that is needed to resume; it is no trial data. */
export interface LiveState {
  /** Id of the newest message taken; `null` = nothing heard yet. */
  readonly lastId: number | null;
  /** This screen's clock when the server was last heard, in epoch ms; `null` = never. */
  readonly heardAt: number | null;
}

export const SILENT: LiveState = { lastId: null, heardAt: null };

/** Two missed beats of 15 s and some patience. */
export const SILENCE_MS = 40_000;

export type LiveStatus = 'connecting' | 'on' | 'off';

export type LiveEvent =
  | { readonly kind: 'hello'; readonly head: number }
  | { readonly kind: 'message'; readonly message: LiveMessage }
  | { readonly kind: 'beat' }
  /** Where the leading tab stands; it tells a tab that has just opened. */
  | { readonly kind: 'position'; readonly lastId: number; readonly heardAt: number };

/**
 * What to do after an event: `take` the message, ask for `everything` again (a first connection, or a record that is
 * shorter than what was heard: the server was restored), or `nothing` (a repeat).
 */
export type LiveEffect = 'take' | 'everything' | 'nothing';

export interface LiveStep {
  readonly state: LiveState;
  readonly effect: LiveEffect;
}

/** One step of a tab's view of the stream. Repeats, from a takeover or a reconnect, are dropped by their id. */
export function stepLive(state: LiveState, event: LiveEvent, nowMs: number): LiveStep {
  switch (event.kind) {
    case 'beat':
      return { state: { ...state, heardAt: nowMs }, effect: 'nothing' };
    case 'hello': {
      const fresh = state.lastId === null || event.head < state.lastId;
      const lastId = fresh ? event.head : state.lastId;
      return { state: { lastId, heardAt: nowMs }, effect: fresh ? 'everything' : 'nothing' };
    }
    case 'message': {
      const { id } = event.message;
      const repeat = state.lastId !== null && id <= state.lastId;
      if (repeat) return { state: { ...state, heardAt: nowMs }, effect: 'nothing' };
      // The first thing heard is a change: what came before it is unknown.
      return { state: { lastId: id, heardAt: nowMs }, effect: state.lastId === null ? 'everything' : 'take' };
    }
    case 'position':
      if (state.lastId !== null) return { state, effect: 'nothing' };
      return { state: { lastId: event.lastId, heardAt: event.heardAt }, effect: 'everything' };
  }
}

/** A screen that has heard nothing for too long is stale, whatever its connection says. */
export function liveStatus(state: LiveState, startedAt: number, nowMs: number): LiveStatus {
  const since = state.heardAt ?? startedAt;
  if (nowMs - since > SILENCE_MS) return 'off';
  return state.heardAt === null ? 'connecting' : 'on';
}
