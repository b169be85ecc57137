import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportReport } from '../shared/model/importReport.ts';
import { GRADING_SCALES } from '../shared/model/vocabulary.ts';
import { compose } from './compose.ts';
import { gradeDifferencesCsv } from './exchange/gradeDifferencesCsv.ts';
import { openImportDesk } from './exchange/openImportDesk.ts';
import { blockText, printReport } from './exchange/printReport.ts';
import { runOrExplain } from './runOrExplain.ts';
import { readSettings, SettingsError } from './settings.ts';
import { commitImport } from './usecases/import/commitImport.ts';
import { cancelImport, importStatus } from './usecases/import/followImport.ts';
import type { ImportDeps } from './usecases/import/importDeps.ts';
import { prepareImportFiles } from './usecases/import/prepareImportFiles.ts';

const USAGE = `Usage: npm run import -- FOLDER [--zone ZONE] [--scale SCALE] [--study NAME] [--accepted-only] [--dry-run] [--grades FILE]
  FOLDER           folder with SDTM (dm, ex, ae, lb, vs, ds) or ADaM (adsl, adex, adae, adlb, advs) files in CSV
  --zone           time zone of the sites' clocks, e.g. Asia/Shanghai (default UTC)
  --scale          scale the grades were read on: ${GRADING_SCALES.join(', ')} (default unknown)
  --study NAME     name of the study, where no file has STUDYID
  --accepted-only  leave out rows that need a decision
  --dry-run        print the report and write nothing
  --grades FILE    write every laboratory grade of the files that is not ours, with its cause, as CSV`;

const ACTOR = { kind: 'system', name: 'import' } as const;

/** `npm run import`: reads a folder, prints what it found, and writes it in one change. Ctrl-C leaves nothing behind. */
await runOrExplain(async () => {
  const asked = readArguments(process.argv.slice(2));
  const settings = readSettings(process.env);
  const composed = await compose({ ...settings, onFault: (fault) => process.stderr.write(`${String(fault)}\n`) });
  try {
    process.exitCode = await runImport({ ...composed, imports: openImportDesk(composed.clock) }, asked);
  } finally {
    await composed.close();
  }
});

type Arguments = ReturnType<typeof readArguments>;

function readArguments(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [folder] = positionals;
  const scale = GRADING_SCALES.find((known) => known === (values.scale ?? 'unknown'));
  if (folder === undefined || positionals.length > 1 || scale === undefined) throw new SettingsError(USAGE);
  return {
    files: readFolder(resolve(process.env.INIT_CWD ?? '.', folder)),
    zone: values.zone ?? 'UTC',
    study: values.study,
    scale,
    include: values['accepted-only'] ? ('accepted' as const) : ('accepted-and-decisions' as const),
    dryRun: values['dry-run'] ?? false,
    gradesFile: values.grades,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        zone: { type: 'string' },
        scale: { type: 'string' },
        study: { type: 'string' },
        'accepted-only': { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        grades: { type: 'string' },
      },
    });
  } catch (fault) {
    throw new SettingsError(`${fault instanceof Error ? fault.message : String(fault)}\n${USAGE}`);
  }
}

function readFolder(folder: string) {
  try {
    const isFile = (name: string) => statSync(resolve(folder, name)).isFile();
    const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.csv') && isFile(name));
    if (names.length === 0) throw new SettingsError(`There is no .csv file in ${folder}.`);
    return names.sort().map((name) => ({ name: basename(name), bytes: readFileSync(resolve(folder, name)) }));
  } catch (fault) {
    if (fault instanceof SettingsError) throw fault;
    throw new SettingsError(`The folder ${folder} cannot be read: ${fault instanceof Error ? fault.message : ''}`);
  }
}

async function runImport(deps: ImportDeps, asked: Arguments): Promise<number> {
  const prepared = await prepareImportFiles(deps, ACTOR, asked);
  if (!prepared.ok) throw new SettingsError(`"${asked.zone}" is not a time zone, e.g. Asia/Shanghai.`);
  const report = prepared.value;
  process.stdout.write(`${printReport(report)}\n`);
  if (asked.gradesFile !== undefined) writeGrades(asked.gradesFile, report);
  if (report.blocked !== null) {
    process.stderr.write(`${blockText(report.blocked)}\n`);
    return 1;
  }
  if (!asked.dryRun) return commit(deps, report, asked);
  process.stdout.write('Dry run: nothing was written.\n');
  return 0;
}

function writeGrades(file: string, { grades }: ImportReport): void {
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  try {
    writeFileSync(path, gradeDifferencesCsv(grades));
  } catch (fault) {
    throw new SettingsError(`${path} cannot be written: ${fault instanceof Error ? fault.message : ''}`);
  }
  process.stdout.write(`${grades.rows.length} differing grades written to ${path}.\n`);
}

async function commit(deps: ImportDeps, report: ImportReport, { include }: Arguments): Promise<number> {
  const { reportId } = report;
  const stop = (): void => {
    cancelImport(deps, ACTOR, report);
  };
  process.once('SIGINT', stop);
  process.stdout.write('Writing. Ctrl-C stops and leaves nothing behind.\n');
  const progress = setInterval(() => printProgress(deps, report), 200);
  try {
    const done = await commitImport(deps, ACTOR, { role: 'system', requestId: null }, { reportId, include });
    if (!done.ok) {
      process.stderr.write(`\nRefused: ${JSON.stringify(done.failure)}. Nothing was written.\n`);
      return 1;
    }
    printProgress(deps, report);
    if (done.value.state === 'cancelled') {
      process.stderr.write('\nStopped. Nothing was written.\n');
      return 130;
    }
    process.stdout.write(`\nWritten in one change (number ${done.value.seq}).\n`);
    process.stdout.write('Nobody sees the trial yet: an administrator grants roles in it under People.\n');
    return 0;
  } finally {
    clearInterval(progress);
    process.removeListener('SIGINT', stop);
  }
}

function printProgress(deps: ImportDeps, report: ImportReport): void {
  const status = importStatus(deps, ACTOR, report);
  if (!status.ok || !process.stdout.isTTY) return;
  const { done, total } = status.value.progress;
  process.stdout.write(`\rWriting ${done} of ${total} …`);
}
