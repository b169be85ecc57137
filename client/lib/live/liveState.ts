import type { LiveMessage } from '../../../shared/model/views.ts';

/** What a tab knows about the stream. `lastId` is all that is needed to resume; it is no trial data. */
export interface LiveState {
  /** Id of the newest message taken; `null` = nothing heard yet. */
  readonly lastId: number | null;
  /** This screen's clock when the server was last heard, in epoch ms; `null` = never. */
  readonly heardAt: number | null;
  /** This screen's clock when the connection broke, in epoch ms; `null` = it has not, as far as is known. */
  readonly lostAt: number | null;
}

export const SILENT: LiveState = { lastId: null, heardAt: null, lostAt: null };

/** Two missed beats of 15 s and some patience. */
export const SILENCE_MS = 40_000;

/** A server that is started anew, or a reader whose roles changed, is back before this: nobody is alarmed. */
export const PATIENCE_MS = 5_000;

export type LiveStatus = 'connecting' | 'on' | 'off';

export type LiveEvent =
  | { readonly kind: 'hello'; readonly head: number }
  | { readonly kind: 'message'; readonly message: LiveMessage }
  | { readonly kind: 'beat' }
  /** The connection broke; the browser tries again. */
  | { readonly kind: 'lost' }
  /** Where the leading tab stands; it tells a tab that has just opened. */
  | {
      readonly kind: 'position';
      readonly lastId: number;
      readonly heardAt: number;
      readonly lostAt: number | null;
    };

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
  const heard = { heardAt: nowMs, lostAt: null };
  switch (event.kind) {
    case 'beat':
      return { state: { ...state, ...heard }, effect: 'nothing' };
    case 'lost':
      return { state: { ...state, lostAt: state.lostAt ?? nowMs }, effect: 'nothing' };
    case 'hello': {
      const fresh = state.lastId === null || event.head < state.lastId;
      const lastId = fresh ? event.head : state.lastId;
      return { state: { lastId, ...heard }, effect: fresh ? 'everything' : 'nothing' };
    }
    case 'message': {
      const { id } = event.message;
      const repeat = state.lastId !== null && id <= state.lastId;
      if (repeat) return { state: { ...state, ...heard }, effect: 'nothing' };
      // The first thing heard is a change: what came before it is unknown.
      return { state: { lastId: id, ...heard }, effect: state.lastId === null ? 'everything' : 'take' };
    }
    case 'position': {
      if (state.lastId !== null) return { state, effect: 'nothing' };
      const { lastId, heardAt, lostAt } = event;
      return { state: { lastId, heardAt, lostAt }, effect: 'everything' };
    }
  }
}

/** A screen whose connection is broken, or that has heard nothing for too long whatever its connection says, is stale. */
export function liveStatus(state: LiveState, startedAt: number, nowMs: number): LiveStatus {
  if (state.lostAt !== null && nowMs - state.lostAt > PATIENCE_MS) return 'off';
  const since = state.heardAt ?? startedAt;
  if (nowMs - since > SILENCE_MS) return 'off';
  return state.heardAt === null ? 'connecting' : 'on';
}
