import { createServer, type IncomingMessage, type Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { DrawFirst } from '../shared/model/firstAnswers.ts';
import { chosenLanguage, type ScreenLanguage } from '../shared/model/screenLanguage.ts';
import { actorOf } from './api/actorOf.ts';
import { createLiveHandler } from './api/liveHandler.ts';
import { publicInfo } from './api/publicInfo.ts';
import { appRouter } from './api/router.ts';
import { createSaveHandler, isSave } from './api/saveHandler.ts';
import { sessionOfPage } from './api/sessionOfPage.ts';
import type { Context } from './api/trpc.ts';
import { compressedFirst } from './compressedFirst.ts';
import { createFirstPage } from './firstPage.ts';
import type { Services } from './services.ts';

export type Screens = (
  app: Express,
  server: Server,
  services: Services,
  onFault: (fault: unknown) => void,
) => Promise<void> | void;

interface AppOptions {
  readonly services: Services;
  /** Serves the screens: built files, or the development server. Mounted last. */
  readonly screens: Screens;
  /** Development pages need inline scripts that production must not allow. */
  readonly strictContent: boolean;
  readonly onFault: (fault: unknown) => void;
}

const DAY_S = 86_400;
/** Whole studies are imported as files in one request. */
const MAX_BODY_BYTES = 200_000_000;

/** One HTTP server for everything: sign-in, procedures, the live stream and the screens. */
export async function createApp(options: AppOptions): Promise<Server> {
  const { services } = options;
  const app = express();
  const saves = createSaveHandler({
    contextOf: (request) => contextOf(services, request),
    maxBodyBytes: MAX_BODY_BYTES,
    onFault: options.onFault,
  });
  const server = createServer((request, response) =>
    isSave(request) ? saves(request, response) : app(request, response),
  );
  app.disable('x-powered-by');
  app.use(helmet(contentPolicy(options.strictContent)));
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ready', version: services.version });
  });
  app.get('/api/public', (_request, response) => {
    response.set('cache-control', 'no-store').json(publicInfo(services));
  });
  app.use('/api/auth', rateLimit({ windowMs: 60_000, limit: 60, standardHeaders: true, legacyHeaders: false }));
  app.all('/api/auth/{*any}', services.auth.handler);
  app.get('/api/live', createLiveHandler(services));
  app.use(compression());
  app.use('/api/trpc', procedures(services, options.onFault));
  app.use('/api', (_request, response) => {
    response.status(404).json({ code: 'NOT_FOUND' });
  });
  await options.screens(app, server, services, options.onFault);
  app.use((fault: unknown, _request: Request, response: Response, _next: NextFunction) => {
    options.onFault(fault);
    if (!response.headersSent) response.status(500).json({ code: 'FAULT' });
  });
  return server;
}

function procedures(services: Services, onFault: (fault: unknown) => void) {
  return createExpressMiddleware({
    router: appRouter,
    maxBodySize: MAX_BODY_BYTES,
    createContext: ({ req }) => contextOf(services, req),
    onError: ({ error }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') onFault(error.cause ?? error);
    },
  });
}

async function contextOf(services: Services, request: IncomingMessage): Promise<Context> {
  // A screen that asks by itself, with nobody before it, must not keep its own session alive (C-20).
  const use = request.headers['x-vigil-unattended'] === '1' ? 'passive' : 'active';
  const session = await sessionOfPage(services.auth, request, use);
  return session === null
    ? { services, actor: null, session: null }
    : { services, actor: await actorOf(services, session), session };
}

/** Built files: names carry a hash and never change; the page itself is always asked for anew. */
export function serveBuilt(clientDir: string, drawFirst: DrawFirst): Screens {
  return (app, _server, services, onFault) => {
    const pageOf = createFirstPage(clientDir, { drawFirst, onFault });
    app.use('/assets', compressedFirst(`${clientDir}/assets`));
    app.use('/assets', express.static(`${clientDir}/assets`, { immutable: true, maxAge: 365 * DAY_S * 1000 }));
    app.use(express.static(clientDir, { index: false, maxAge: 0 }));
    app.get('/{*path}', async (request, response) => {
      const hasSearch = Object.keys(request.query).length > 0;
      const asked = { path: request.path, hasSearch, language: languageOf(request) };
      const page = pageOf(asked, await contextOf(services, request));
      response.set('cache-control', 'no-store').type('html').write(page.head);
      response.flush();
      // Compressed and on its way before the thread is busy with the answers.
      await setImmediate();
      await setImmediate();
      response.end(await page.body());
    });
  };
}

/** As the screens choose it (client/i18n/language.ts). */
function languageOf(request: Request): ScreenLanguage {
  return chosenLanguage(request.headers.cookie) ?? (request.acceptsLanguages('en', 'zh') === 'zh' ? 'zh' : 'en');
}

function contentPolicy(strict: boolean) {
  return {
    // Behind plain http on a ward's own machine nothing may be upgraded; a TLS proxy adds its own policy.
    strictTransportSecurity: false,
    contentSecurityPolicy: strict && {
      directives: {
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'upgrade-insecure-requests': null,
      },
    },
  } as const;
}
