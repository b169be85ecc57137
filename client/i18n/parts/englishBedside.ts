import { findings } from '../en/findings.ts';
import { logEvent } from '../en/logEvent.ts';
import { observations } from '../en/observations.ts';
import { trace } from '../en/trace.ts';

/** What the event form says besides; it opens with one key from anywhere and must not wait for every screen's words. */
export const englishBedside = { findings, logEvent, observations, trace } as const;
