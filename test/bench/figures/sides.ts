import path from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { BenchFigure } from './page/benchPage.ts';

/** Wall time from the call to the last paint, and CPU time of the page's main thread, in ms. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}
export interface Drawn {
  readonly paint: Cost;
  readonly filter: Cost;
  readonly nodes: number;
}
export type SideName = 'ours' | 'theirs';

const LIBRARIES = [
  'd3/d3.min.js',
  'webcharts/build/webcharts.min.js',
  'aeexplorer/build/aeTable.js',
  'ae-timelines/aeTimelines.js',
  'safety-outlier-explorer/safetyOutlierExplorer.js',
];
const STYLES = ['webcharts/css/webcharts.min.css', 'aeexplorer/css/aeTable.min.css'];

/** One side of the comparison in a page of its own; a page that hangs is given up and opened anew. */
export class Side {
  readonly name: SideName;
  private readonly browser: Browser;
  private readonly url: string;
  private readonly capMs: number;
  private page: Page | null = null;
  private session: CDPSession | null = null;

  constructor(name: SideName, browser: Browser, url: string, capMs: number) {
    this.name = name;
    this.browser = browser;
    this.url = url;
    this.capMs = capMs;
  }

  /** Draws and filters once; `null` = it was not done within the cap. */
  async draw(figure: BenchFigure, count: number): Promise<Drawn | null> {
    const page = this.page ?? (await this.open());
    await page.bringToFront();
    const work = async () => {
      await page.evaluate(([name, size]) => window.bench!.prepare(name, size), [figure, count] as const);
      await this.session!.send('HeapProfiler.collectGarbage');
      const paint = await this.cost(() => page.evaluate((name) => window.bench!.paint(name), figure));
      const nodes = await page.evaluate(() => window.bench!.countNodes());
      const filter = await this.cost(() => page.evaluate((name) => window.bench!.filter(name), figure));
      await page.evaluate(() => window.bench!.clear());
      return { paint, filter, nodes };
    };
    const drawn = await within(this.capMs, work());
    if (drawn === null) await this.close();
    return drawn;
  }

  async close(): Promise<void> {
    const { page } = this;
    this.page = null;
    // A page in a loop does not answer a request to close.
    await within(2000, page?.context().close() ?? Promise.resolve());
  }

  private async open(): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
    const page = await context.newPage();
    page.on('pageerror', (error) => process.stderr.write(`${this.name}: ${error.message}\n`));
    await page.goto(`${this.url}/${this.name}.html`);
    if (this.name === 'theirs') {
      const packages = path.join(import.meta.dirname, 'node_modules');
      for (const file of STYLES) await page.addStyleTag({ path: path.join(packages, file) });
      for (const file of LIBRARIES) await page.addScriptTag({ path: path.join(packages, file) });
    }
    await page.waitForFunction(() => window.bench !== undefined);
    this.session = await context.newCDPSession(page);
    await this.session.send('Performance.enable', { timeDomain: 'threadTicks' });
    this.page = page;
    return page;
  }

  private async cost(act: () => Promise<number>): Promise<Cost> {
    const before = await this.cpuMs();
    const wallMs = await act();
    return { wallMs, cpuMs: (await this.cpuMs()) - before };
  }

  private async cpuMs(): Promise<number> {
    const { metrics } = await this.session!.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  }
}

async function within<T>(capMs: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const cap = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), capMs);
  });
  // What fails after it was given up fails because its page was closed.
  const settled = work.catch((error: unknown) => {
    if (timer === undefined) return null;
    throw error;
  });
  const done = await Promise.race([settled, cap]);
  clearTimeout(timer);
  timer = undefined;
  return done;
}
