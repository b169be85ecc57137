import { createTransport } from 'nodemailer';
import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import type { CaseState } from '../../shared/model/dltCase.ts';
import type { TermCode } from '../../shared/model/grade.ts';
import type { TrialCaseState } from '../../shared/model/trialCase.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import { msOf } from '../../shared/time/instant.ts';
import type { Reachable } from './peopleInLine.ts';

interface Settings {
  readonly smtpUrl: string;
  readonly from: string;
  /** Where a link to a case begins, e.g. `https://vigil.example.org`. */
  readonly baseUrl: string;
  /** Those who must hear of a case of this trial. */
  readonly recipientsOf: (message: LiveMessage) => Promise<readonly Reachable[]>;
  /** Awaited before the message counts as delivered. */
  readonly onSent: (message: LiveMessage, to: readonly Reachable[]) => Promise<void>;
}

/** Sends one e-mail per change that moved cases; changes without cases, pauses or clocks send nothing. */
export function createMailer(settings: Settings): (message: LiveMessage) => Promise<void> {
  const transport = createTransport(settings.smtpUrl);
  return async (message) => {
    const others = [...pauseLines(message, settings.baseUrl), ...clockLines(message, settings.baseUrl)];
    if (!message.cases.some(isNews) && others.length === 0) return;
    const to = await settings.recipientsOf(message);
    if (to.length === 0) return;
    const addresses = to.map(({ email }) => email);
    await transport.sendMail({ from: settings.from, to: addresses, ...letterOf(message, others, settings.baseUrl) });
    await settings.onSent(message, to);
  };
}

/** What somebody else did is news to those who must act; their own acts are not. */
function isNews({ state }: LiveMessage['cases'][number]): boolean {
  return state in SAID;
}

const SAID = {
  raised: 'New case',
  withdrawn: 'Case withdrawn',
  reopened: 'Case reopened',
  referred: 'Case referred to the committee',
} as const satisfies Partial<Record<CaseState, string>>;

const PAUSED: Partial<Record<TrialCaseState, string>> = {
  raised: 'Infusions are paused',
  withdrawn: 'A pause of infusions is withdrawn',
  reopened: 'Infusions are paused again',
};

function pauseLines({ pauses = [], trialId }: LiveMessage, baseUrl: string): readonly string[] {
  return pauses.flatMap(({ ruleId, state }) => {
    const said = PAUSED[state];
    return said === undefined ? [] : [`${said}: rule ${ruleId}\n${baseUrl}/trials/${trialId}/cohort`];
  });
}

/** Each clock once, by what is left of it now: several steps of the timetable may fall together. */
function clockLines({ clocks = [], trialId, at }: LiveMessage, baseUrl: string): readonly string[] {
  const lines = clocks.map(({ region, kind, dueOn, dueAt, termCode, observationId }) => {
    const leftMs = msOf(dueAt) - msOf(at);
    const said = leftMs <= 0 ? 'Report overdue' : `Report due in ${Math.ceil(leftMs / HOUR_MS)} hours`;
    const what = `${termNameOf(termCode)}, ${region}, ${REPORTS[kind]}, last day ${dueOn}`;
    return `${said}: ${what}\n${baseUrl}/trials/${trialId}/expedited?event=${observationId}`;
  });
  return [...new Set(lines)];
}

const HOUR_MS = 3_600_000;
const REPORTS = {
  'fatal-or-life-threatening': 'fatal or life-threatening reaction',
  other: 'serious reaction',
  completion: 'completion of the first report',
  'relevant-follow-up': 'relevant information after the report',
} as const satisfies Record<NonNullable<LiveMessage['clocks']>[number]['kind'], string>;

function termNameOf(termCode: TermCode): string {
  return findTerm(termCode)?.name ?? `term ${termCode}`;
}

function letterOf(message: LiveMessage, others: readonly string[], baseUrl: string) {
  const cases = message.cases.filter(isNews).map((one) => {
    const said = one.escalations === undefined ? SAID[one.state as keyof typeof SAID] : 'Case nobody has taken on';
    const term = termNameOf(one.termCode);
    const grade = one.worstGrade === null ? 'not graded' : `grade ${one.worstGrade}`;
    const rules = one.ruleIds.length === 0 ? '' : `, rule ${one.ruleIds.join(', ')}`;
    return `${said}: ${term}, ${grade}${rules}\n${baseUrl}/cases/${one.caseId}`;
  });
  const lines = [...others, ...cases];
  const patient = message.subjectNumber === null ? 'several patients' : `patient ${message.subjectNumber}`;
  return {
    subject: `Vigil: ${lines.length === 1 ? lines[0]!.split(':')[0] : `${lines.length} ${cases.length === lines.length ? 'cases' : 'notices'}`}, ${patient}`,
    text: `${patient}\n\n${lines.join('\n\n')}\n\nRecorded ${message.at}, entry ${message.seq}.\n`,
    messageId: `<vigil-${message.id}@vigil>`,
  };
}
