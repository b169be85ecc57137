import { createServer, type Server } from 'node:http';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';
import { aFolder } from './support/aDisk.ts';
import { type BuiltServer, freePort, startBuiltServer } from './support/builtServer.ts';
import { goal, median, number, print, quantile } from './support/measure.ts';

const ROUNDS = 9;
const THROTTLE = 4;
const PAINT_GOAL_MS = 800;
const HIT_GOAL_MS = 50;
/** Nobody touches the page before it has come to rest: looking for something in it runs on the throttled thread too. */
const REST_MS = 3000;

/** One load of a page nobody has opened before, in ms. */
interface FirstScreen {
  readonly largestPaint: number;
  readonly firstPaint: number;
  /** When the program has taken the place of what the server drew. */
  readonly live: number;
  /** Main-thread CPU time, unthrottled ticks. */
  readonly cpu: number;
  readonly layoutShift: number;
  /** Requests for data, and how many of them waited for the answer of another. */
  readonly requests: number;
  readonly trips: number;
  readonly kilobytes: number;
}

interface Noted {
  largest: number;
  first: number;
  live: number;
  shift: number;
}

/** Notes paints and shifts from the first moment of the page. */
function notePaints(): void {
  const noted: Noted = { largest: 0, first: 0, live: 0, shift: 0 };
  Object.assign(window, { noted });
  const watch = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  watch('largest-contentful-paint', (entry) => {
    noted.largest = entry.startTime;
  });
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') noted.first = entry.startTime;
  });
  watch('layout-shift', (entry) => {
    noted.shift += entry.value ?? 0;
  });
  new MutationObserver(() => {
    noted.live = performance.now();
  }).observe(document, { subtree: true, attributeFilter: ['inert'] });
}

async function loadOnce(browser: Browser, cookie: string, url: string): Promise<FirstScreen> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  try {
    await addCookie(context, cookie, url);
    const page = await context.newPage();
    await page.addInitScript(notePaints);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(REST_MS);
    await page.getByRole('table').first().waitFor();
    return { ...(await readPage(page)), cpu: await cpuOf(devtools) };
  } finally {
    await context.close();
  }
}

/** Main-thread CPU time so far, in ms. */
async function cpuOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

function readPage(page: Page): Promise<Omit<FirstScreen, 'cpu'>> {
  return page.evaluate(() => {
    const { noted } = window as unknown as { noted: Noted };
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const before = all.filter(({ startTime }) => startTime <= noted.largest);
    const data = before.filter(({ name }) => name.includes('/api/trpc/')).toSorted((a, b) => a.startTime - b.startTime);
    let trips = 0;
    let answeredAt = -1;
    for (const one of data) {
      if (one.startTime < answeredAt) continue;
      trips += 1;
      answeredAt = one.responseEnd;
    }
    return {
      largestPaint: noted.largest,
      firstPaint: noted.first,
      live: noted.live,
      layoutShift: noted.shift,
      requests: data.length,
      trips,
      kilobytes: before.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
    };
  });
}

async function addCookie(context: BrowserContext, cookie: string, url: string): Promise<void> {
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: new URL(url).origin };
    }),
  );
}

/** The yardstick: what the finished screen is made of, as plain HTML with the same style sheets and nothing to run. */
async function asPlainPage(browser: Browser, cookie: string, url: string): Promise<{ url: string; server: Server }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  await addCookie(context, cookie, url);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('table').first().waitFor();
  await page.waitForTimeout(REST_MS);
  const html = await page.evaluate(() => {
    for (const part of document.querySelectorAll('script, link[rel="modulepreload"]')) part.remove();
    for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
      const style = document.createElement('style');
      style.textContent = [...(sheet.sheet?.cssRules ?? [])].map((rule) => rule.cssText).join('\n');
      sheet.replaceWith(style);
    }
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
  await context.close();
  const port = await freePort();
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${port}/`, server };
}

/** `npm run bench -- first-screen`: how soon the overview of the 20-patient trial is there, and how soon a typed term is found. */
export async function benchFirstScreen(): Promise<void> {
  const folder = aFolder();
  const server = await startBuiltServer(`${folder.path}/product`);
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const cookie = await server.signIn('monitor@demo.vigil');
    await benchPaint(browser, server, cookie);
    await benchHits(browser, server);
  } finally {
    await browser.close();
    await server.stop();
    folder.remove();
  }
}

async function benchPaint(browser: Browser, { url }: BuiltServer, cookie: string): Promise<void> {
  const overview = `${url}/trials/1`;
  const plain = await asPlainPage(browser, cookie, overview);
  const ours: FirstScreen[] = [];
  const yardstick: FirstScreen[] = [];
  await loadOnce(browser, cookie, overview);
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await loadOnce(browser, cookie, overview));
    yardstick.push(await loadOnce(browser, cookie, plain.url));
  }
  plain.server.close();
  const of = (loads: readonly FirstScreen[], key: keyof FirstScreen) => median(loads.map((load) => load[key]));
  const paints = ours.map(({ largestPaint }) => largestPaint);
  print(`First screen: the overview of the demo trial, nothing cached, ${THROTTLE}x CPU throttle, ${ROUNDS} loads`, [
    `largest contentful paint ${goal(of(ours, 'largestPaint'), 0, '<=', PAINT_GOAL_MS)} ms; fastest ${Math.min(...paints).toFixed(0)}, slowest ${Math.max(...paints).toFixed(0)}; first paint ${of(ours, 'firstPaint').toFixed(0)}; live after ${of(ours, 'live').toFixed(0)}`,
    `the same screen as plain HTML, in turn: ${of(yardstick, 'largestPaint').toFixed(0)} ms; ours ${(of(ours, 'largestPaint') / of(yardstick, 'largestPaint')).toFixed(1)} times that`,
    `main-thread CPU ${of(ours, 'cpu').toFixed(0)} ms against ${of(yardstick, 'cpu').toFixed(0)}; layout shift ${of(ours, 'layoutShift').toFixed(3)}`,
    `before it: ${of(ours, 'requests')} requests for data in ${goal(of(ours, 'trips'), 0, '<=', 1)} round trips; ${number(of(ours, 'kilobytes'))} kB in all`,
  ]);
}

const TYPED = [
  'neutr',
  'fever',
  'hypoten',
  'cytok',
  'alanin',
  'seizu',
  'thromb',
  'pneumon',
  'encephal',
  'nausea',
] as const;

/** Notes, for every key, when the list of hits that followed it had been painted. */
function noteHits(): void {
  const hits: number[] = [];
  Object.assign(window, { hits });
  const termList = (): Element | null =>
    document.querySelector(`[role="listbox"][id="${document.activeElement?.getAttribute('aria-controls') ?? ''}"]`);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key.length > 1) return;
      const pressed = event.timeStamp;
      const look = (): void => {
        if (!termList()?.querySelector('[role="option"]')) {
          if (performance.now() - pressed < 1000) requestAnimationFrame(look);
          return;
        }
        // The task after the frame: what the frame drew is on the screen.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => hits.push(performance.now() - pressed);
        channel.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}

async function benchHits(browser: Browser, server: BuiltServer): Promise<void> {
  const context = await browser.newContext({ locale: 'en' });
  await addCookie(context, await server.signIn('investigator@demo.vigil'), server.url);
  const page = await context.newPage();
  await page.goto(`${server.url}/trials/1/patients/001-017`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(REST_MS);
  await page.keyboard.press('n');
  const box = page.getByRole('dialog').getByLabel('What happened?');
  await box.waitFor();
  await page.evaluate(noteHits);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await cpuOf(devtools);
  for (const typed of TYPED) {
    await box.fill('');
    await box.focus();
    await page.keyboard.type(typed, { delay: 120 });
    await page.waitForTimeout(200);
  }
  const hits = await page.evaluate(() => (window as unknown as { hits: number[] }).hits);
  const cpu = (await cpuOf(devtools)) - before;
  await context.close();
  print('Term search in the open form: key pressed to hits on the screen', [
    `${hits.length} keys: median ${goal(median(hits), 0, '<=', HIT_GOAL_MS)} ms, 95 of 100 within ${quantile(hits, 0.95).toFixed(0)}, slowest ${Math.max(...hits).toFixed(0)}`,
    `main-thread CPU of a key, its hits drawn: ${(cpu / hits.length).toFixed(1)} ms; on a busy machine the rest is waiting`,
  ]);
}
