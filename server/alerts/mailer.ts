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
  /** Whose post office took the letter; awaited before the message counts as delivered. */
  readonly onSent: (message: LiveMessage, to: readonly Reachable[]) => Promise<void>;
  /** An address was refused for good: told once, and the letters go on. */
  readonly onFault: (fault: unknown) => void;
}

/**
 * Sends one e-mail per change that moved cases; changes without cases, pauses or clocks send nothing. An address refused
 * for now makes it throw, so that the message is tried again, then to those alone who have not got it; one refused for good
 * must not hold up what others are to be told.
 */
export function createMailer(settings: Settings): (message: LiveMessage) => Promise<void> {
  const transport = createTransport(settings.smtpUrl);
  /** Of the message under way: addresses that have it, or never will. */
  let done: { readonly id: number; readonly addresses: Set<string> } = { id: 0, addresses: new Set() };

  return async (message) => {
    const others = [...pauseLines(message, settings.baseUrl), ...clockLines(message, settings.baseUrl)];
    if (!message.cases.some(isNews) && others.length === 0) return;
    if (done.id !== message.id) done = { id: message.id, addresses: new Set() };
    const { addresses } = done;
    const to = (await settings.recipientsOf(message)).filter(({ email }) => !addresses.has(email));
    if (to.length === 0) return;
    const emails = to.map(({ email }) => email);
    const letter = { from: settings.from, to: emails, ...letterOf(message, others, settings.baseUrl) };
    const refusals = await send(transport, letter, emails);
    const reached = to.filter(({ email }) => !refusals.some(({ recipient }) => isSame(recipient, email)));
    if (reached.length > 0) await settings.onSent(message, reached);
    for (const { email } of reached) addresses.add(email);
    const later: Refusal[] = [];
    for (const refusal of refusals) {
      if (refusal.responseCode < FOR_GOOD) later.push(refusal);
      else {
        addresses.add(refusal.recipient);
        settings.onFault(new Error(`no letter can reach ${wordsOf(refusal)}`));
      }
    }
    if (later.length > 0) throw new Error(`not taken yet: ${later.map(wordsOf).join('; ')}`);
  };
}

/** SMTP replies from here on say that trying again is in vain. Source: RFC 5321 §4.2.1. */
const FOR_GOOD = 500;

/** What a post office said to one address. */
interface Refusal {
  readonly recipient: string;
  readonly responseCode: number;
  readonly message: string;
}

/** A post office is given the domain in small letters. */
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const wordsOf = ({ recipient, message }: Refusal): string => `${recipient} (${message})`;

/** Who was refused; everybody else has the letter. Throws when it could not be handed in at all. */
async function send(
  transport: ReturnType<typeof createTransport>,
  letter: Parameters<typeof transport.sendMail>[0],
  emails: readonly string[],
): Promise<readonly Refusal[]> {
  try {
    return refusalsIn(await transport.sendMail(letter), emails) ?? [];
  } catch (fault) {
    const refusals = refusalsIn(fault, emails);
    if (refusals === undefined) throw fault;
    return refusals;
  }
}

interface Answer extends Partial<Omit<Refusal, 'recipient'>> {
  /** What was said to the addresses that were refused. */
  readonly rejectedErrors?: readonly Refusal[];
  /** Of a fault: the command that was refused. */
  readonly command?: string;
}

/** `undefined` = nothing was said of the addresses. A letter whose text is refused for good is refused for all of them. */
function refusalsIn(answer: unknown, emails: readonly string[]): readonly Refusal[] | undefined {
  const { rejectedErrors, command, responseCode = 0, message = '' } = answer as Answer;
  if (rejectedErrors !== undefined) return rejectedErrors;
  if (command !== 'DATA' || responseCode < FOR_GOOD) return undefined;
  return emails.map((recipient) => ({ recipient, responseCode, message }));
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
