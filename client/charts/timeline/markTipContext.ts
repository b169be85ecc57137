import { createContext, useContext } from 'react';

/** Shows what a mark says beside it, or hides it; hovering and focusing show, they never select. */
export type ShowTip = (target: Element | null, lines: readonly string[]) => void;

export const MarkTipContext = createContext<ShowTip>(() => undefined);
export const useMarkTip = (): ShowTip => useContext(MarkTipContext);
