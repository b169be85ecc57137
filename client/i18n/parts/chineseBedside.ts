import { findings } from '../zh/findings.ts';
import { logEvent } from '../zh/logEvent.ts';
import { observations } from '../zh/observations.ts';
import { trace } from '../zh/trace.ts';

/** Twin of the English part: what the event form says. */
export const chineseBedside = { findings, logEvent, observations, trace } as const;
