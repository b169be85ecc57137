import { createTransport } from 'nodemailer';
import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import type { CaseState } from '../../shared/model/dltCase.ts';
import type { TrialCaseState } from '../../shared/model/trialCase.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
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

/** Sends one e-mail per change that moved cases; changes without cases or pauses send nothing. */
export function createMailer(settings: Settings): (message: LiveMessage) => Promise<void> {
  const transport = createTransport(settings.smtpUrl);
  return async (message) => {
    const pauses = pauseLines(message, settings.baseUrl);
    if (!message.cases.some(isNews) && pauses.length === 0) return;
    const to = await settings.recipientsOf(message);
    if (to.length === 0) return;
    const addresses = to.map(({ email }) => email);
    await transport.sendMail({ from: settings.from, to: addresses, ...letterOf(message, pauses, settings.baseUrl) });
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

function letterOf(message: LiveMessage, pauses: readonly string[], baseUrl: string) {
  const cases = message.cases.filter(isNews).map((one) => {
    const said = one.escalations === undefined ? SAID[one.state as keyof typeof SAID] : 'Case nobody has taken on';
    const term = findTerm(one.termCode)?.name ?? `term ${one.termCode}`;
    const grade = one.worstGrade === null ? 'not graded' : `grade ${one.worstGrade}`;
    const rules = one.ruleIds.length === 0 ? '' : `, rule ${one.ruleIds.join(', ')}`;
    return `${said}: ${term}, ${grade}${rules}\n${baseUrl}/cases/${one.caseId}`;
  });
  const lines = [...pauses, ...cases];
  const patient = message.subjectNumber === null ? 'several patients' : `patient ${message.subjectNumber}`;
  return {
    subject: `Vigil: ${lines.length === 1 ? lines[0]!.split(':')[0] : `${lines.length} cases`}, ${patient}`,
    text: `${patient}\n\n${lines.join('\n\n')}\n\nRecorded ${message.at}, entry ${message.seq}.\n`,
    messageId: `<vigil-${message.id}@vigil>`,
  };
}
