import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawFirst } from '../../client/drawFirst.tsx';
import type { FirstAnswer } from '../../shared/model/firstAnswers.ts';
import type { Role } from '../../shared/model/people.ts';
import { anInfusedPatient, aServer, type TestServer } from '../support/aServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await anInfusedPatient(server, '2026-03-02T10:00');
});
afterAll(() => server.stop());

/** What `role` is told, as it stands in a page. */
async function answersFor(role: Role, name: string): Promise<readonly FirstAnswer[]> {
  const { trialId } = server;
  const ask = server.as(role);
  const overview = await ask.trial.overview({ trialId });
  const { trial } = overview;
  const me = {
    userId: name,
    name,
    email: `${name}@example.org`,
    grants: [{ userId: name, role, trialId, siteId: null }],
    trials: [{ trialId, title: trial.title, registryId: trial.registryId, simulated: true }],
    sites: [],
    twoFactorEnabled: false,
  };
  const answers = [
    ['session.me', null, me],
    ['trial.overview', { trialId }, overview],
    ['cohort.pause', { trialId }, await ask.cohort.pause({ trialId })],
  ];
  return JSON.parse(JSON.stringify(answers)) as readonly FirstAnswer[];
}

describe('the first look of a screen', () => {
  test('is its frame and what waits for a person, in the language asked for, with nothing that runs', async () => {
    const answers = await answersFor('medical-monitor', 'Monitor');
    const path = `/trials/${server.trialId}`;
    const [english, chinese] = await Promise.all([
      drawFirst({ path, language: 'en', answers }),
      drawFirst({ path, language: 'zh', answers }),
    ]);
    expect(english.html).toContain('>Overview<');
    expect(chinese.html).toContain('>总览<');
    expect(english.notLive).toMatch(/^This screen is not live/);
    expect(chinese.notLive).toMatch(/^此页面/);
    for (const { html } of [english, chinese]) {
      expect(html).toContain('Monitor');
      expect(html).toContain('<main');
      expect(html).not.toContain('<script');
    }
  });

  test('says a name as it is written, whatever it looks like', async () => {
    const answers = await answersFor('medical-monitor', '<script>alert(1)</script>');
    const { html } = await drawFirst({ path: `/trials/${server.trialId}`, language: 'en', answers });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script');
  });

  test('never shows one person what was drawn for another', async () => {
    const path = `/trials/${server.trialId}`;
    const mine = await answersFor('medical-monitor', 'Mine');
    const theirs = await answersFor('medical-monitor', 'Theirs');
    const [first, second, nobody] = await Promise.all([
      drawFirst({ path, language: 'en', answers: mine }),
      drawFirst({ path, language: 'en', answers: theirs }),
      drawFirst({ path, language: 'en', answers: [] }),
    ]);
    expect(first.html).toContain('Mine');
    expect(second.html).toContain('Theirs');
    expect(second.html).not.toContain('Mine');
    expect(nobody.html).not.toMatch(/Mine|Theirs|<main/);
  });
});
