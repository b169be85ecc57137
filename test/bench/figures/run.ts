import os from 'node:os';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { BENCH_FIGURES, type BenchFigure } from './page/benchPage.ts';
import { type DrawnAlone, GROWTH_SIZES, isHeldToGrowth, linesOf, type Measured, reportOn } from './report.ts';
import { Side } from './sides.ts';

/** Rows, how often each side draws them, and for which figures; a run must end within ten minutes. */
const PLAN: readonly { readonly count: number; readonly times: number; readonly figures: readonly BenchFigure[] }[] = [
  { count: 300, times: 7, figures: ['explorer', 'timelines', 'labs'] },
  { count: 3000, times: 5, figures: ['explorer', 'timelines', 'labs'] },
  { count: 10_000, times: 5, figures: ['explorer', 'timelines'] },
  { count: 20_000, times: 3, figures: ['explorer', 'timelines', 'labs'] },
  // Two drawings did not say it: from one to the next the peer's time changes by half.
  { count: 100_000, times: 9, figures: ['explorer'] },
  { count: 100_000, times: 2, figures: ['timelines', 'labs'] },
];
/** How often each size is drawn for the growth of ours: the large ones above are too few to say it. */
const GROWTH_TIMES = 9;
/** A figure that needs longer than this is said to need at least this. */
const CAP_MS = 90_000;
/** Past this, each size is drawn once only. */
const HURRY_AFTER_MS = 6 * 60_000;
/** Past this, nothing new is begun. */
const STOP_AFTER_MS = 9 * 60_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
/** Figures and sizes asked for on the command line; none = all. */
const words = process.argv.slice(2);
const isAsked = (word: string, among: readonly string[]) =>
  !words.some((one) => among.includes(one)) || words.includes(word);
const COUNTS = PLAN.map(({ count }) => String(count));

/** Others at work make everything wait that is to be timed: then the goals are held to the time the page itself worked. */
const waiting = os.loadavg()[0]!;
const isBusy = waiting > os.cpus().length / 2;

const server = await preview({
  configFile: `${import.meta.dirname}/vite.figures.config.ts`,
  preview: { port: 0, host: '127.0.0.1' },
  logLevel: 'error',
});
const browser = await chromium.launch({
  executablePath: process.env.VIGIL_CHROMIUM!,
  // Without a frame limit a paint is timed when it happens, not at the next tick of a screen nobody watches.
  args: [
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
  ],
});
try {
  const url = server.resolvedUrls!.local[0]!.replace(/\/$/, '');
  const sides = [new Side('ours', browser, url, CAP_MS), new Side('theirs', browser, url, CAP_MS)] as const;
  const from = Date.now();
  const measured: Measured[] = [];
  const warm = new Set<BenchFigure>();
  for (const { count, times, figures } of PLAN) {
    for (const figure of figures.filter((name) => isAsked(name, BENCH_FIGURES) && isAsked(String(count), COUNTS))) {
      // The first drawing compiles; it is the small one, so that it costs little.
      if (!warm.has(figure)) for (const side of sides) await side.draw(figure, PLAN[0]!.count);
      warm.add(figure);
      for (let time = 0; time < times; time += 1) {
        const spent = Date.now() - from;
        if (spent > STOP_AFTER_MS || (spent > HURRY_AFTER_MS && time > 0)) break;
        const [ours, theirs] = [await sides[0].draw(figure, count), await sides[1].draw(figure, count)];
        if (ours === null) throw new Error(`Our ${figure} did not draw ${count} rows within the cap.`);
        measured.push({ figure, count, ours, theirs });
        // One that hangs would hang again.
        if (theirs === null) break;
      }
      for (const line of linesOf(
        measured.filter((one) => one.figure === figure && one.count === count),
        CAP_MS,
      ))
        say(line);
    }
  }
  const alone: DrawnAlone[] = [];
  const isSized = GROWTH_SIZES.every((count) => isAsked(String(count), COUNTS));
  // In turn, so that both sizes meet the same page and the same machine.
  for (const figure of BENCH_FIGURES.filter(
    (name) => isSized && isAsked(name, BENCH_FIGURES) && isHeldToGrowth(name),
  )) {
    for (let time = 0; time < GROWTH_TIMES; time += 1) {
      for (const count of GROWTH_SIZES) {
        const ours = await sides[0].draw(figure, count);
        if (ours === null) throw new Error(`Our ${figure} did not draw ${count} rows within the cap.`);
        alone.push({ figure, count, ours });
      }
    }
  }
  say(`Before the run ${waiting.toFixed(1)} were at work on ${os.cpus().length} processors.`);
  say(isBusy ? 'The goals are held to CPU time.' : 'The goals are held to the time that passed.');
  const { lines, allMet } = reportOn(measured, alone, CAP_MS, isBusy ? 'cpuMs' : 'wallMs');
  for (const line of lines) say(line);
  if (!allMet) process.exitCode = 1;
  for (const side of sides) await side.close();
} finally {
  await browser.close();
  await server.close();
}
