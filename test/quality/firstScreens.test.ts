import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { englishBedside } from '../../client/i18n/parts/englishBedside.ts';
import { englishFirst } from '../../client/i18n/parts/englishFirst.ts';
import { ROOT } from './repositoryFiles.ts';
import { reachableFrom, staticSpecifiers } from './runtimeImports.ts';

const FIRST = Object.keys(englishFirst);
const BEDSIDE = [...FIRST, ...Object.keys(englishBedside)];

/** Heavy, and of no use to these screens. The build prints what they weigh. */
const HEAVY = /^(recharts|zod|@mantine\/dates|dayjs|minisearch|i18next)(\/|$)/;

describe.each([
  ['the page before anything', 'client/main.tsx', FIRST],
  ['sign-in', 'client/routes/SignInRoute.tsx', FIRST],
  ['the frame with the alert banner', 'client/routes/shell/Shell.tsx', FIRST],
  ['the start', 'client/routes/StartRoute.tsx', FIRST],
  ['the overview', 'client/routes/OverviewRoute.tsx', FIRST],
  ['the event form', 'client/features/log-event/LogEventDrawer.tsx', BEDSIDE],
])('%s', (screen, entry, areas) => {
  const reached = reachableFrom(entry, staticSpecifiers);

  test('carries no chart and no heavy library', () => {
    const heavy = [...reached].filter(
      ([target]) => HEAVY.test(target) && !(screen === 'the event form' && target === 'minisearch'),
    );
    expect(heavy).toEqual([]);
    expect([...reached.keys()].length).toBeGreaterThan(5);
  });

  test('says nothing whose words are loaded later', () => {
    const said = [...reached.keys()]
      .filter((file) => /^client\/.*\.tsx?$/.test(file))
      .flatMap((file) => {
        const source = readFileSync(path.join(ROOT, file), 'utf8');
        return [...source.matchAll(/useWords\('(\w+)'\)/g)].map(([, area]) => ({ file, area: area! }));
      });
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(({ area }) => !areas.includes(area))).toEqual([]);
  });
});
