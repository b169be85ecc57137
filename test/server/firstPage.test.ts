import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../server/api/trpc.ts';
import { createFirstPage, type FirstRequest } from '../../server/firstPage.ts';
import type { DrawFirst, FirstAnswer } from '../../shared/model/firstAnswers.ts';
import type { Role } from '../../shared/model/people.ts';
import { anInfusedPatient, aServer, type TestServer } from '../support/aServer.ts';

const MANIFEST = {
  'routes/SignInRoute.tsx': { file: 'assets/SignIn.js', imports: ['_core'] },
  'routes/shell/Shell.tsx': { file: 'assets/Shell.js', imports: ['_core'] },
  'routes/OverviewRoute.tsx': { file: 'assets/Overview.js', imports: ['_core'], css: ['assets/overview.css'] },
  'main.tsx': { file: 'assets/main.js', imports: ['_core'] },
  'i18n/parts/englishFirst.ts': { file: 'assets/english.js', assets: ['assets/words-en.json'] },
  'i18n/parts/chineseFirst.ts': { file: 'assets/chinese.js', assets: ['assets/words-zh.json'] },
  _core: { file: 'assets/core.js' },
};
const HTML =
  '<html lang="en"><head><script type="module" src="/assets/begin.js"></script></head><body><div id="root"></div></body></html>';

let server: TestServer;
let folder: string;
let partsOf: ReturnType<typeof createFirstPage>;

beforeAll(async () => {
  server = await aServer();
  folder = mkdtempSync(join(tmpdir(), 'vigil-page-'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), HTML);
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(MANIFEST));
  partsOf = makePage();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Draws whose screen it is, from what it was given. */
const drawName: DrawFirst = ({ path, language, answers }) => {
  const { name } = answers[0]![2] as { name: string };
  return Promise.resolve({ html: `<p>${language} ${path} ${name}</p>`, notLive: 'say "reload"' });
};

function makePage(change: Partial<Parameters<typeof createFirstPage>[1]> = {}) {
  const onFault = (fault: unknown): void => {
    throw fault;
  };
  return createFirstPage(folder, { drawFirst: drawName, onFault, ...change });
}

function contextOf(role: Role | null, name = 'Test'): Context {
  if (role === null) return { services: server.services, actor: null, session: null };
  const userId = `${role}-1`;
  const grant = { userId, role, trialId: server.trialId, siteId: null };
  return {
    services: server.services,
    actor: { kind: 'person', userId, name, grants: [grant] },
    session: {
      sessionId: 'test',
      userId,
      name,
      email: `${userId}@example.org`,
      twoFactorEnabled: false,
      mustChangePassword: false,
    },
  };
}

const overview = (change: Partial<FirstRequest> = {}): FirstRequest => ({
  path: `/trials/${server.trialId}`,
  hasSearch: false,
  language: 'en',
  ...change,
});

async function pageOf(...asked: Parameters<typeof partsOf>): Promise<string> {
  const { head, body } = partsOf(...asked);
  return head + (await body());
}

function answersIn(page: string): readonly FirstAnswer[] {
  const [, text] = /<script type="application\/json" id="first">(.*?)<\/script>/.exec(page) ?? [];
  return text === undefined ? [] : (JSON.parse(text) as readonly FirstAnswer[]);
}

describe('the page that comes first', () => {
  test('leaves a trial of more patients than it carries to the screen, which asks as ever', async () => {
    await anInfusedPatient(server, '2026-03-02T10:00');
    const [one, none] = [makePage({ mostPatients: 1 }), makePage({ mostPatients: 0 })];
    const carried = async (make: typeof partsOf) => {
      const { body } = make(overview(), contextOf('medical-monitor'));
      return answersIn(await body()).map(([procedure]) => procedure);
    };
    expect(await carried(one)).toContain('trial.overview');
    expect(await carried(none)).toEqual(['session.me']);
  });

  test('answers what the overview asks, as the procedures answer it', async () => {
    const answers = answersIn(await pageOf(overview(), contextOf('medical-monitor')));
    expect(answers.map(([procedure]) => procedure)).toEqual([
      'session.me',
      'trial.overview',
      'expedited.list',
      'cohort.pause',
      'discrepancy.list',
    ]);
    const input = { trialId: server.trialId };
    const told = await server.as('medical-monitor').trial.overview(input);
    expect(answers[1]).toEqual(['trial.overview', input, JSON.parse(JSON.stringify(told))]);
  });

  test('tells a stranger nothing and names the files of sign-in', async () => {
    const page = await pageOf(overview(), contextOf(null));
    expect(answersIn(page)).toEqual([]);
    expect(page).toContain('href="/assets/SignIn.js"');
    expect(page).not.toContain('Overview.js');
  });

  test('leaves out what this person may not read', async () => {
    const answers = answersIn(await pageOf(overview(), contextOf('administrator')));
    expect(answers.map(([procedure]) => procedure)).toEqual(['session.me']);
  });

  test('leaves out the record as it was: the address says more than the path', async () => {
    const answers = answersIn(await pageOf(overview({ hasSearch: true }), contextOf('medical-monitor')));
    expect(answers.map(([procedure]) => procedure)).toEqual(['session.me']);
  });

  test('names every file of the screen once, with the words the browser asks for', async () => {
    const page = await pageOf(overview({ language: 'zh' }), contextOf('medical-monitor'));
    for (const file of [
      'Shell.js',
      'Overview.js',
      'overview.css',
      'chinese.js',
      'words-zh.json',
      'main.js',
      'core.js',
    ]) {
      expect(page.split(`"/assets/${file}"`)).toHaveLength(2);
    }
    expect(page).not.toContain('english');
  });

  test('nothing in an answer can end it', async () => {
    const name = '</script><script>alert(1)</script>';
    const make = makePage({ drawFirst: () => Promise.resolve({ html: '', notLive: '' }) });
    const page = await make(overview(), contextOf('medical-monitor', name)).body();
    expect(page).not.toContain(name);
    expect(answersIn(page)[0]?.[2]).toMatchObject({ name });
  });

  test('shows the screen drawn from these answers, out of reach until the program takes its place', async () => {
    const page = await pageOf(overview({ language: 'zh' }), contextOf('medical-monitor', 'Monitor'));
    const drawn = `<p>zh /trials/${server.trialId} Monitor</p>`;
    expect(page).toContain(`<div id="root" inert data-not-live="say &quot;reload&quot;">${drawn}</div>`);
    expect(page).toContain('<html lang="zh-Hans">');
  });

  test('draws nothing it was not told: for a stranger, for who may not read the trial, for the record as it was', async () => {
    const asked = [
      pageOf(overview(), contextOf(null)),
      pageOf(overview(), contextOf('administrator')),
      pageOf(overview({ hasSearch: true }), contextOf('medical-monitor')),
      pageOf(overview({ path: '/people' }), contextOf('medical-monitor')),
    ];
    for (const page of await Promise.all(asked)) expect(page).toContain('<div id="root"></div>');
  });

  test('a drawing that fails is reported, and the page goes without it', async () => {
    const faults: unknown[] = [];
    const fault = new Error('cannot draw');
    const make = makePage({ drawFirst: () => Promise.reject(fault), onFault: (one) => faults.push(one) });
    const { body } = make(overview(), contextOf('medical-monitor'));
    const page = await body();
    expect(page).toContain('<div id="root"></div>');
    expect(answersIn(page).map(([procedure]) => procedure)).toContain('trial.overview');
    expect(faults).toEqual([fault]);
  });
});
