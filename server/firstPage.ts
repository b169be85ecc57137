import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DrawFirst, FirstAnswer } from '../shared/model/firstAnswers.ts';
import type { TrialId } from '../shared/model/ids.ts';
import { HTML_LANG, type ScreenLanguage } from '../shared/model/screenLanguage.ts';
import { appRouter } from './api/router.ts';
import type { Context } from './api/trpc.ts';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  /** Data it fetches as it is loaded. */
  readonly assets?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const OVERVIEW = /^\/trials\/([1-9]\d{0,15})\/?$/;
const FRAME = ['routes/shell/Shell.tsx'];
const SIGN_IN = ['routes/SignInRoute.tsx'];
const EVERY_SCREEN = ['main.tsx'];
const WORDS = { en: 'i18n/parts/englishFirst.ts', zh: 'i18n/parts/chineseFirst.ts' } as const;

export interface FirstRequest {
  readonly path: string;
  readonly hasSearch: boolean;
  /** The one chosen on this computer, or else the one the browser asks for. */
  readonly language: ScreenLanguage;
}

/** In two parts: the browser fetches the files the first one names while the second is being worked out. */
export interface FirstPage {
  readonly head: string;
  body(): Promise<string>;
}

/** Each adds some 600 bytes to the page: with more patients than this the screen is there sooner than its answers. */
const MOST_PATIENTS = 300;

interface Options {
  readonly drawFirst: DrawFirst;
  readonly mostPatients?: number;
  readonly onFault: (fault: unknown) => void;
}

/**
 * The page with what its first screen needs beside it: files it will ask for are named at once, what a signed-in person's
 * first queries would be told stands in the page, and so does the screen drawn from it, to be looked at until the program
 * takes its place. Whatever is not there is asked for as ever.
 */
export function createFirstPage(clientDir: string, { drawFirst, mostPatients = MOST_PATIENTS, onFault }: Options) {
  const html = readFileSync(path.join(clientDir, 'index.html'), 'utf8');
  const manifest = JSON.parse(readFileSync(path.join(clientDir, '.vite/manifest.json'), 'utf8')) as Manifest;
  const end = html.indexOf('</head>');
  const [head, body] = [html.slice(0, end), html.slice(end)];
  const links = new Map<string, string>();

  function linksOf(entries: readonly string[]): string {
    const known = links.get(entries.join()) ?? linksTo(manifest, entries, html);
    links.set(entries.join(), known);
    return known;
  }

  return (request: FirstRequest, context: Context): FirstPage => {
    const screen = context.actor === null ? SIGN_IN : OVERVIEW.test(request.path) ? OVERVIEW_SCREEN : FRAME;
    return {
      head:
        head.replace('<html lang="en">', `<html lang="${HTML_LANG[request.language]}">`) +
        linksOf([...EVERY_SCREEN, ...screen, WORDS[request.language]]),
      body: async () => (context.actor === null ? body : withAnswers(request, context)),
    };
  };

  async function withAnswers(request: FirstRequest, context: Context): Promise<string> {
    const answers = await firstAnswers(request, context, mostPatients);
    const data = `<script type="application/json" id="first">${asText(answers)}</script>`;
    const root = (await drawnRoot(request, answers)) ?? EMPTY_ROOT;
    return body.replace(EMPTY_ROOT, () => root + data);
  }

  /** `inert`: nothing in it can be used before the program is there. */
  async function drawnRoot(
    { path: address, language }: FirstRequest,
    answers: readonly FirstAnswer[],
  ): Promise<string | null> {
    if (DRAWN_FROM.some((procedure) => !answers.some(([answered]) => answered === procedure))) return null;
    try {
      const { html: drawn, notLive } = await drawFirst({ path: address, language, answers });
      return `<div id="root" inert data-not-live="${notLive.replaceAll('"', '&quot;')}">${drawn}</div>`;
    } catch (fault) {
      // A page that is drawn a moment later is better than none.
      onFault(fault);
      return null;
    }
  }
}

const EMPTY_ROOT = '<div id="root"></div>';
const DRAWN_FROM = ['session.me', 'trial.overview'];

const OVERVIEW_SCREEN = [...FRAME, 'routes/OverviewRoute.tsx'];

/** Nothing in it can end the element it stands in. */
const asText = (answers: readonly FirstAnswer[]) => JSON.stringify(answers).replaceAll('<', '\\u003c');

async function firstAnswers(
  { path: address, hasSearch }: FirstRequest,
  context: Context,
  mostPatients: number,
): Promise<FirstAnswer[]> {
  const ask = appRouter.createCaller(context);
  const asked: Promise<FirstAnswer>[] = [ask.session.me().then((data) => ['session.me', null, data])];
  const trial = OVERVIEW.exec(address);
  const input = { trialId: Number(trial?.[1]) as TrialId };
  if (trial !== null && !hasSearch && (await countPatients(context, input.trialId)) <= mostPatients) {
    asked.push(
      ask.trial.overview(input).then((data) => ['trial.overview', input, data]),
      ask.expedited.list(input).then((data) => ['expedited.list', input, data]),
      ask.cohort.pause(input).then((data) => ['cohort.pause', input, data]),
      ask.discrepancy.list(input).then((data) => ['discrepancy.list', input, data]),
    );
  }
  // What is refused here is asked for again by the screen, which has words for it.
  const settled = await Promise.allSettled(asked);
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

async function countPatients({ services }: Context, trialId: TrialId): Promise<number> {
  return (await services.store.read((tx) => tx.listSubjects(trialId))).length;
}

function linksTo(manifest: Manifest, entries: readonly string[], html: string): string {
  const found = new Set(entries.map((entry) => keyOf(manifest, entry)));
  for (const key of found) for (const next of manifest[key]?.imports ?? []) found.add(next);
  const chunks = [...found].map((key) => manifest[key]!);
  const link = (file: string, kind: string) =>
    html.includes(file) ? '' : `<link ${kind} crossorigin href="/${file}">`;
  return [
    ...chunks.flatMap(({ css = [] }) => css).map((file) => link(file, 'rel="stylesheet"')),
    ...chunks.flatMap(({ assets = [] }) => assets).map((file) => link(file, 'rel="preload" as="fetch"')),
    ...chunks.map(({ file }) => link(file, 'rel="modulepreload"')),
  ].join('');
}

/** A module that begins a file of a name of its own stands in the manifest under that name. */
function keyOf(manifest: Manifest, entry: string): string {
  const name = path.basename(entry).replace(/(Route)?\.tsx?$/, '');
  const key = entry in manifest ? entry : Object.keys(manifest).find((one) => manifest[one]?.name === name);
  if (key === undefined) throw new Error(`the build has no file for ${entry}`);
  return key;
}
