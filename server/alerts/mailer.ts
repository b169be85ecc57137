import { createTransport } from 'nodemailer';
import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import type { LiveMessage } from '../../shared/model/views.ts';

interface Settings {
  readonly smtpUrl: string;
  readonly from: string;
  /** Where a link to a case begins, e.g. `https://vigil.example.org`. */
  readonly baseUrl: string;
  /** Addresses of those who must hear of a case of this trial. */
  readonly recipientsOf: (message: LiveMessage) => Promise<readonly string[]>;
}

/** Sends one e-mail per change that moved cases; changes without cases send nothing. */
export function createMailer(settings: Settings): (message: LiveMessage) => Promise<void> {
  const transport = createTransport(settings.smtpUrl);
  return async (message) => {
    if (!message.cases.some(isNews)) return;
    const to = await settings.recipientsOf(message);
    if (to.length === 0) return;
    await transport.sendMail({ from: settings.from, to: [...to], ...letterOf(message, settings.baseUrl) });
  };
}

/** What somebody else did is news to the monitor; the monitor's own acts are not. */
function isNews({ state }: LiveMessage['cases'][number]): boolean {
  return state === 'raised' || state === 'withdrawn' || state === 'reopened';
}

const SAID: Readonly<Record<'raised' | 'withdrawn' | 'reopened', string>> = {
  raised: 'New case',
  withdrawn: 'Case withdrawn',
  reopened: 'Case reopened',
};

function letterOf(message: LiveMessage, baseUrl: string) {
  const lines = message.cases.filter(isNews).map((one) => {
    const said = SAID[one.state as keyof typeof SAID];
    const term = findTerm(one.termCode)?.name ?? `term ${one.termCode}`;
    const grade = one.worstGrade === null ? 'not graded' : `grade ${one.worstGrade}`;
    const rules = one.ruleIds.length === 0 ? '' : `, rule ${one.ruleIds.join(', ')}`;
    return `${said}: ${term}, ${grade}${rules}\n${baseUrl}/cases/${one.caseId}`;
  });
  const patient = message.subjectNumber === null ? 'several patients' : `patient ${message.subjectNumber}`;
  return {
    subject: `Vigil: ${lines.length === 1 ? lines[0]!.split(':')[0] : `${lines.length} cases`}, ${patient}`,
    text: `${patient}\n\n${lines.join('\n\n')}\n\nRecorded ${message.at}, entry ${message.seq}.\n`,
    messageId: `<vigil-${message.id}@vigil>`,
  };
}
