import { benchAlerts } from './alerts.bench.ts';
import { benchAssessments } from './assessments.bench.ts';
import { benchCore } from './core.bench.ts';
import { benchCounts } from './counts.bench.ts';
import { benchEpisodes } from './episodes.bench.ts';
import { benchFirstScreen } from './firstScreen.bench.ts';
import { benchMonitorScreen } from './monitorScreen.bench.ts';
import { benchQueries } from './queries.bench.ts';
import { benchRequests } from './requests.bench.ts';
import { benchWeek } from './week.bench.ts';
import { benchWrites } from './writes.bench.ts';

/** `npm run bench [name …]`: every speed as a ratio to a yardstick measured in the same run. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  writes: benchWrites,
  requests: benchRequests,
  core: benchCore,
  assessments: benchAssessments,
  episodes: benchEpisodes,
  queries: benchQueries,
  counts: benchCounts,
  alerts: benchAlerts,
  'monitor-screen': benchMonitorScreen,
  'first-screen': benchFirstScreen,
  week: benchWeek,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => BENCHES[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`No bench named ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
