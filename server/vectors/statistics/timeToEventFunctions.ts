import { z } from 'zod';
import { computeCumulativeIncidence, incidenceAt } from '../../../shared/stats/time-to-event/cumulativeIncidence.ts';
import { computeGrayTest } from '../../../shared/stats/time-to-event/grayTest.ts';
import { type BandScale, computeKaplanMeier, survivalAt } from '../../../shared/stats/time-to-event/kaplanMeier.ts';
import { computeLogRank } from '../../../shared/stats/time-to-event/logRank.ts';
import type { FollowUp } from '../../../shared/stats/time-to-event/riskTable.ts';
import { survivalQuantile } from '../../../shared/stats/time-to-event/survivalQuantile.ts';
import { zip } from './columns.ts';
import { vectorFunction } from './vectorFunction.ts';

const Numbers = z.array(z.number());
const Events = z.array(z.literal([0, 1]));
const Causes = z.array(z.literal([0, 1, 2]));
const Groups = z.array(z.union([z.string(), z.number()]));
const Survival = z.object({ time: Numbers, event: Events, level: z.number(), atTimes: Numbers });
const Incidence = z.object({ time: Numbers, cause: Causes, level: z.number(), atTimes: Numbers });

const followUpsOf = (time: readonly number[], cause: readonly (0 | 1 | 2)[]): readonly FollowUp[] =>
  zip(time, cause).map(([days, what]) => ({ time: days, cause: what }));

export const TIME_TO_EVENT_FUNCTIONS = {
  kaplanMeier: vectorFunction(Survival, ({ time, event, level, atTimes }) => {
    const followUps = followUpsOf(time, event);
    const of = (scale: BandScale) => computeKaplanMeier(followUps, level, scale);
    const [plain, log, logLog] = [of('plain'), of('log'), of('log-log')];
    const bandOf = (rows: typeof plain) => ({
      lower: rows.map(({ band }) => band.lower),
      upper: rows.map(({ band }) => band.upper),
    });
    const read = atTimes.map((at) => survivalAt(logLog, at));
    return {
      time: logLog.map((row) => row.time),
      nRisk: logLog.map((row) => row.atRisk),
      nEvent: logLog.map((row) => row.events),
      nCensor: logLog.map((row) => row.censored),
      survival: logLog.map((row) => row.survival),
      stdErr: logLog.map((row) => row.standardError),
      plain: bandOf(plain),
      log: bandOf(log),
      logLog: bandOf(logLog),
      medianLogLog: survivalQuantile(logLog, 0.5),
      medianPlain: survivalQuantile(plain, 0.5),
      quartilesLogLog: { q25: survivalQuantile(logLog, 0.25), q75: survivalQuantile(logLog, 0.75) },
      atTimes: {
        time: atTimes,
        survival: read.map((row) => row.survival),
        lower: read.map(({ band }) => band.lower),
        upper: read.map(({ band }) => band.upper),
      },
    };
  }),

  aalenJohansen: vectorFunction(Incidence, ({ time, cause, level, atTimes }) => {
    const rows = computeCumulativeIncidence(followUpsOf(time, cause), level);
    const read = atTimes.map((at) => incidenceAt(rows, at));
    return {
      time: rows.map((row) => row.time),
      nRisk: rows.map((row) => row.atRisk),
      nEvent1: rows.map((row) => row.events),
      nEvent2: rows.map((row) => row.competing),
      nCensor: rows.map((row) => row.censored),
      eventFree: rows.map((row) => row.eventFree),
      cif1: rows.map((row) => row.ofInterest.incidence),
      cif2: rows.map((row) => row.ofCompeting.incidence),
      stdErr1: rows.map((row) => row.ofInterest.standardError),
      stdErr2: rows.map((row) => row.ofCompeting.standardError),
      ci1: {
        lower: rows.map((row) => row.ofInterest.lower),
        upper: rows.map((row) => row.ofInterest.upper),
      },
      atTimes: {
        time: atTimes,
        cif1: read.map((row) => row?.ofInterest.incidence ?? 0),
        stdErr1: read.map((row) => row?.ofInterest.standardError ?? 0),
        cif2: read.map((row) => row?.ofCompeting.incidence ?? 0),
      },
    };
  }),

  grayTest: vectorFunction(z.object({ time: Numbers, cause: Causes, group: Groups }), ({ time, cause, group }) =>
    computeGrayTest(...twoGroups(followUpsOf(time, cause), group)),
  ),

  logRank: vectorFunction(z.object({ time: Numbers, event: Events, group: Groups }), ({ time, event, group }) =>
    computeLogRank(...twoGroups(followUpsOf(time, event), group)),
  ),
};

function twoGroups(
  followUps: readonly FollowUp[],
  group: readonly (string | number)[],
): readonly [readonly FollowUp[], readonly FollowUp[]] {
  const names = [...new Set(group)];
  if (names.length !== 2) throw new Error(`group: two groups are needed, not ${names.length}`);
  const rows = zip(followUps, group);
  const of = (name: string | number | undefined) => rows.filter((row) => row[1] === name).map((row) => row[0]);
  return [of(names[0]), of(names[1])];
}
