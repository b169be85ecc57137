import type {
  ImportBlock,
  ImportEffect,
  ImportGrades,
  ImportPlanCounts,
  ImportReport,
  ImportRuleCount,
} from '../../shared/model/importReport.ts';
import { IMPORT_GRADE_CAUSE_TEXT } from './importGradeCauseText.ts';
import { IMPORT_RULE_TEXT } from './importRuleText.ts';

const SHOWN_PER_RULE = 3;

const HEADINGS: readonly (readonly [ImportEffect, string])[] = [
  ['reject', 'Rejected'],
  ['decide', 'Needs a decision (imported as given unless --accepted-only)'],
  ['skip', 'Not used'],
  ['inform', 'Remarks'],
];

/** A report for reading at the command line. */
export function printReport(report: ImportReport): string {
  const { zone, scale } = report.context;
  const lines = [
    `Study ${report.study ?? '(none)'}, site time zone ${zone}, grading scale ${scale}`,
    '',
    ...fileLines(report),
    ...HEADINGS.flatMap(([effect, heading]) => ruleLines(report, effect, heading)),
    ...gradeLines(report.grades),
    '',
    `Accepted rows alone would write:      ${planText(report.plan.accepted)}`,
    `With rows that need a decision:       ${planText(report.plan.acceptedAndDecisions)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function fileLines({ files }: ImportReport): string[] {
  const used = files.filter((file) => file.recognisedAs !== null);
  const width = Math.max(4, ...used.map((file) => file.name.length));
  const line = (name: string, as: string, counts: readonly (string | number)[]): string =>
    `${name.padEnd(width)}  ${as.padEnd(8)}${counts.map((count) => String(count).padStart(16)).join('')}`;
  const unused = files.filter((file) => file.recognisedAs === null).map((file) => file.name);
  return [
    line('File', 'Read as', ['rows', 'accepted', 'needs decision', 'rejected', 'not used']),
    ...used.map((file) =>
      line(file.name, `${file.recognisedAs} ${file.standard}`, [
        file.rows,
        file.accepted,
        file.needsDecision,
        file.rejected,
        file.notUsed,
      ]),
    ),
    ...(unused.length === 0 ? [] : [`Other files, not read: ${unused.join(', ')}`]),
  ];
}

function ruleLines(report: ImportReport, effect: ImportEffect, heading: string): string[] {
  const rules = report.rules.filter((rule) => rule.effect === effect && rule.ruleId !== 'FILE-NOT-USED');
  return rules.length === 0 ? [] : ['', heading, ...rules.flatMap((rule) => oneRule(report, rule))];
}

function oneRule(report: ImportReport, { ruleId, count }: ImportRuleCount): string[] {
  const issues = report.issues.filter((issue) => issue.ruleId === ruleId).slice(0, SHOWN_PER_RULE);
  const places = issues.map(({ file, row, column, value, facts }) => {
    const said = Object.entries(facts).map(([name, fact]) => `${name} ${fact}`);
    const cell = column === null ? '' : `, ${column} ${JSON.stringify(value)}`;
    return `      ${file}${row === null ? '' : ` row ${row}`}${cell}${said.length > 0 ? ` (${said.join('; ')})` : ''}`;
  });
  const rest = count > issues.length ? [`      and ${count - issues.length} more`] : [];
  return [`  ${ruleId}  ${count}  ${IMPORT_RULE_TEXT[ruleId]}`, ...places, ...rest];
}

/** Grades of the files against ours; they are compared and not imported. */
function gradeLines({ compared, equal, causes, rows, ctcaeVersion }: ImportGrades): string[] {
  const heading = `Grades in the files against ours (CTCAE ${ctcaeVersion})`;
  if (compared === 0) return ['', `${heading}: no laboratory result carries a grade`];
  return [
    '',
    heading,
    `  ${compared} results carry a grade; ${equal} are equal, ${compared - equal} differ`,
    ...causes.flatMap(({ cause, count }) => [
      `  ${cause}  ${count}  ${IMPORT_GRADE_CAUSE_TEXT[cause]}`,
      ...rows
        .filter((row) => row.cause === cause)
        .slice(0, SHOWN_PER_RULE)
        .map(
          ({ file, row, column, analyte, result, given, ours }) =>
            `      ${file} row ${row}, ${analyte} ${result}: ${column} ${given}, ours ${ours ?? 'none'}`,
        ),
    ]),
  ];
}

function planText({ sites, subjects, observations, total }: ImportPlanCounts): string {
  const kinds = Object.entries(observations).filter(([, count]) => count > 0);
  const parts = [`${sites} sites`, `${subjects} subjects`, ...kinds.map(([kind, count]) => `${count} ${kind}`)];
  return `${parts.join(', ')} (${total} records)`;
}

/** Why nothing can be committed, and what to do. */
export function blockText(block: ImportBlock): string {
  switch (block.code) {
    case 'no-subjects':
      return 'Nothing can be imported: the files name no subject to enrol. A DM or ADSL file with STUDYID and USUBJID is needed.';
    case 'no-study':
      return 'Nothing can be imported: the subject file gives no usable STUDYID (1 to 40 characters).';
    case 'several-studies':
      return `Nothing can be imported: the subject file holds several studies (${block.studies.join(', ')}). Import each by itself.`;
    case 'file-refused':
      return `Nothing was imported: of ${block.files.join(', ')} nothing can be used, see "Rejected" above. Correct the file, or take it out of the folder to import without it.`;
    case 'already-imported':
      return `Study ${block.study} is already in the record with its subjects. A second import would double them: correct records one by one, or import into an empty data folder.`;
  }
}
