import type { ExpeditedClock, Known, SiteClock } from '../model/expedited.ts';
import type { ExpeditedLine } from '../model/expeditedViews.ts';
import { clockAt } from './clockAt.ts';
import { siteClockAt } from './siteClocks.ts';

/** How urgent an event is: the worst of its clocks that nobody has answered. `open` = an answer is missing. */
export type LineStanding = 'missed' | 'soon' | 'running' | 'open' | 'closed';

/** Most urgent first. */
export const LINE_STANDINGS: readonly LineStanding[] = ['missed', 'soon', 'running', 'open', 'closed'];

/** The line as it stands at a later moment, nothing having been entered in between. */
export function lineAt(line: ExpeditedLine, atMs: number): ExpeditedLine {
  return {
    ...line,
    clocks: line.clocks.map((clock) => clockAt(clock, atMs)),
    site: line.site.map((clock) => siteClockAt(clock, atMs)),
  };
}

export function lineStanding(line: ExpeditedLine, dueSoonHours: number): LineStanding {
  const open = line.clocks.filter(isUnanswered);
  const standings = open.map((clock) => clockStanding(line, clock, dueSoonHours));
  standings.push(...line.site.filter(isUntold).map((clock) => siteStanding(clock)));
  return LINE_STANDINGS.find((one) => standings.includes(one)) ?? 'closed';
}

const isUnanswered = ({ sentAt, standing }: ExpeditedClock): boolean => sentAt === null && standing !== 'lifted';
const isUntold = ({ toldAt }: SiteClock): boolean => toldAt === null;

/** Does the clock ask for a report? One whose event nobody has called serious is a question, not an alarm. */
export function isAsking(serious: Known, clock: ExpeditedClock): boolean {
  return isUnanswered(clock) && !(clock.isProvisional && serious !== 'met');
}

function clockStanding(line: ExpeditedLine, clock: ExpeditedClock, dueSoonHours: number): LineStanding {
  if (!isAsking(line.answer.serious, clock)) return 'open';
  if (clock.standing === 'undecided' || clock.leftMs === null) return 'open';
  if (clock.standing === 'missed') return 'missed';
  return clock.leftMs <= dueSoonHours * 3_600_000 ? 'soon' : 'running';
}

/** The site has hours, not days: while they run they are soon over. */
function siteStanding({ isProvisional, standing }: SiteClock): LineStanding {
  if (isProvisional || standing === 'undecided') return 'open';
  return standing === 'missed' ? 'missed' : 'soon';
}

/** Time left on the most urgent unanswered clock, in ms; negative when it is over, `null` = none can be counted. */
export function leastLeftMs(line: ExpeditedLine): number | null {
  const left = line.clocks.filter(isUnanswered).flatMap(({ leftMs }) => (leftMs === null ? [] : [leftMs]));
  return left.length === 0 ? null : Math.min(...left);
}
