import type { WeekVerdict } from './compareWeek.ts';
import type { PlayedWeek } from './playWeek.ts';
import type { Week } from './weekScript.ts';

/** The figures of a week, and the first of whatever is wrong. */
export function describeWeek({ size, stops }: Week, played: PlayedWeek, verdict: WeekVerdict): readonly string[] {
  const { cases, ripened, steps, passedOn, reminded, lost, doubled, notInTime, different, latestSeconds, chain } =
    verdict;
  const count = (value: number): string => value.toLocaleString('en-US');
  return [
    `${count(size.patients)} patients, ${count(size.entries)} entries over ${size.days} simulated days, worker awake every second`,
    `${played.kills} SIGKILLs at any moment, ${stops.length} stops of 5 to 90 minutes, played in ${played.seconds.toFixed(0)} s`,
    `${count(cases)} cases should exist, ${count(ripened)} of them brought up by time alone, ${count(steps)} steps`,
    `${count(passedOn)} times a case nobody takes on should be passed on, ${count(reminded)} times a due report told of`,
    `lost ${lost.length}, doubled ${doubled.length}, not in their second ${notInTime.length} (latest ${latestSeconds} s), different ${different.length}`,
    chain.ok ? `chain of ${count(chain.changes)} changes verified` : `chain BROKEN: ${chain.reason}`,
    ...[...lost, ...doubled, ...notInTime, ...different].slice(0, 20),
  ];
}
