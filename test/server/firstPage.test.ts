import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../server/api/trpc.ts';
import { createFirstPage, type FirstRequest } from '../../server/firstPage.ts';
import type { FirstAnswer } from '../../shared/model/firstAnswers.ts';
import type { Role } from '../../shared/model/people.ts';
import { anInfusedPatient, aServer, type TestServer } from '../support/aServer.ts';

const MANIFEST = {
  'routes/SignInRoute.tsx': { file: 'assets/SignIn.js', imports: ['_core'] },
  'routes/shell/Shell.tsx': { file: 'assets/Shell.js', imports: ['_core'] },
  'routes/OverviewRoute.tsx': { file: 'assets/Overview.js', imports: ['_core'], css: ['assets/overview.css'] },
  'i18n/parts/englishFirst.ts': { file: 'assets/english.js', assets: ['assets/words-en.json'] },
  'i18n/parts/chineseFirst.ts': { file: 'assets/chinese.js', assets: ['assets/words-zh.json'] },
  _core: { file: 'assets/core.js' },
};
const HTML =
  '<html><head><script type="module" src="/assets/core.js"></script></head><body><div id="root"></div></body></html>';

let server: TestServer;
let folder: string;
let partsOf: ReturnType<typeof createFirstPage>;

beforeAll(async () => {
  server = await aServer();
  folder = mkdtempSync(join(tmpdir(), 'vigil-page-'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), HTML);
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(MANIFEST));
  partsOf = createFirstPage(folder);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

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
    const [one, none] = [createFirstPage(folder, 1), createFirstPage(folder, 0)];
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
    for (const file of ['Shell.js', 'Overview.js', 'overview.css', 'chinese.js', 'words-zh.json', 'core.js']) {
      expect(page.split(`"/assets/${file}"`)).toHaveLength(2);
    }
    expect(page).not.toContain('english');
  });

  test('nothing in an answer can end it', async () => {
    const name = '</script><script>alert(1)</script>';
    const page = await pageOf(overview(), contextOf('medical-monitor', name));
    expect(page).not.toContain(name);
    expect(answersIn(page)[0]?.[2]).toMatchObject({ name });
  });
});
