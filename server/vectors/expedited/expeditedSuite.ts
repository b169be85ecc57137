import { z } from 'zod';
import { evaluateSusar } from '../../../shared/expedited/evaluateSusar.ts';
import { expeditedClocks } from '../../../shared/expedited/expeditedClocks.ts';
import { EXPEDITED_REGIONS } from '../../../shared/expedited/expeditedRegions.data.ts';
import { Instant } from '../../../shared/model/dates.ts';
import type { RegionCode, SentReport } from '../../../shared/model/expedited.ts';
import type { ExpeditedRegion } from '../../../shared/model/expeditedSettings.ts';
import { ReferenceSafetyList } from '../../../shared/model/referenceSafety.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';
import { readCase } from '../readCase.ts';
import { sameWithin } from '../sameWithin.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorAnswer, VectorSuite } from '../vectorSuite.ts';
import { awarenessWords } from './awarenessWords.ts';
import { clockWords } from './clockWords.ts';
import { SusarCase, susarEvent } from './susarCase.ts';

const Region = z.enum(['US', 'EU', 'UK', 'CN']);
const Reports = z.array(z.string()).optional();

/** The last day of one clock: running to its last millisecond, missed from the next on. */
const DueCase = z.object({
  region: Region,
  zone: z.string(),
  knownAt: z.string(),
  fatalOrLifeThreatening: z.boolean(),
  dueOn: z.string(),
  tooLateFrom: Instant,
});

/** What was known and sent, in words, and every clock of it in words. */
const ClocksCase = z.object({
  region: Region,
  steps: z.array(
    z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string(), z.string(), z.literal(['site', 'sponsor'])])]),
  ),
  reports: Reports,
  reportsElsewhere: Reports,
  at: Instant,
  clocks: z.array(z.string()),
});

const SusarFile = z.object({
  zone: z.string(),
  terms: z.record(z.string(), z.int()),
  lists: z.array(ReferenceSafetyList),
});

/** Expedited reporting: is it a SUSAR, which clocks run, and when are they over. */
export const expeditedSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'expedited-'),
  run: (testCase, file) => {
    if (schemaStarts(file, 'expedited-due')) return due(readCase(DueCase, testCase));
    const { zone } = readCase(z.object({ zone: z.string() }), file);
    if (schemaStarts(file, 'expedited-clocks')) return clocks(readCase(ClocksCase, testCase), zone);
    return susar(readCase(SusarCase, testCase), readCase(SusarFile, file));
  },
};

function regionOf(code: RegionCode): ExpeditedRegion {
  return EXPEDITED_REGIONS.find((region) => region.code === code)!;
}

function answer(expected: unknown, actual: unknown): VectorAnswer {
  return { pass: sameWithin(expected, actual), expected, actual };
}

function due({ region, zone, knownAt, fatalOrLifeThreatening, dueOn, tooLateFrom }: z.infer<typeof DueCase>) {
  const awareness = [awarenessWords(knownAt, fatalOrLifeThreatening ? 'yes grave' : 'yes')];
  const read = (ms: number) =>
    expeditedClocks({ awareness, reports: [], zone }, regionOf(region), instantOf(ms)).map((clock) => ({
      dueOn: clock.due?.latestOn ?? null,
      standing: clock.standing,
    }));
  const over = msOf(tooLateFrom);
  return answer([[{ dueOn, standing: 'running' }], [{ dueOn, standing: 'missed' }]], [read(over - 1), read(over)]);
}

function reportsTo(region: RegionCode, texts: readonly string[] = []): readonly SentReport[] {
  return texts.map((text) => {
    const [sentAt, word] = text.split(' ');
    return { region, sentAt: sentAt as Instant, isComplete: word !== 'incomplete' };
  });
}

function clocks(read: z.infer<typeof ClocksCase>, zone: string): VectorAnswer {
  const { region, steps, reports, reportsElsewhere, at } = read;
  const elsewhere = region === 'US' ? 'EU' : 'US';
  const spec = {
    awareness: steps.map(([knownAt, words, by]) => awarenessWords(knownAt, words, by)),
    reports: [...reportsTo(region, reports), ...reportsTo(elsewhere, reportsElsewhere)],
    zone,
  };
  return answer(read.clocks, expeditedClocks(spec, regionOf(region), at).map(clockWords));
}

function susar(read: SusarCase, { zone, terms, lists }: z.infer<typeof SusarFile>): VectorAnswer {
  const said = evaluateSusar(susarEvent(read.event, terms), lists, zone);
  const steps = said.trace.map(({ code, met }) => `${code} ${met}`);
  const looked = said.trace.filter(({ code }) => code === 'unexpected').map(({ facts }) => facts.version ?? null);
  const expected = { susar: read.susar, grave: read.grave, trace: read.trace, versions: read.versions };
  const actual = {
    susar: said.susar,
    ...(read.grave !== undefined && { grave: said.fatalOrLifeThreatening }),
    ...(read.trace && { trace: read.trace.filter((step) => steps.includes(step)) }),
    ...(read.versions && { versions: looked }),
  };
  return answer(JSON.parse(JSON.stringify(expected)), actual);
}
