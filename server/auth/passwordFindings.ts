import type { InputFinding } from '../../shared/model/failure.ts';

export const PASSWORD_MIN_LENGTH = 10;
export const PASSWORD_MAX_LENGTH = 128;

/** Words that head every list of leaked passwords; digits and marks around them do not help. */
const KNOWN_BAD_WORDS = new Set(
  `abc abcd access admin administrator asdf asdfgh asdfghjkl baseball batman changeit changeme charlie computer default
  demo dragon example flower football freedom guest hello hospital hunter iloveyou investigator killer letmein login
  loveme lovely magic master michael monkey mustang ninja pass passw passwd password passwort princess qazwsx qwer qwert
  qwerty qwertyui qwertyuiop root secret shadow starwars sunshine superman system temp temppassword test tester testing
  trial trustno user vigil vigildemo welcome whatever woaini zaq zaqwsx zxcv zxcvbn zxcvbnm aini qwe wsx rfv`.split(
    /\s+/,
  ),
);

const RUNS =
  '01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn 1q2w3e4r5t6y7u8i9o0p';

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Why a password may not be used; empty = it may. `email` must not be its heart. Source: [NIST-800-63B §5.1.1.2]. */
export function passwordFindings(password: string, email: string, path: string): readonly InputFinding[] {
  const refuse = (ruleId: string, facts: InputFinding['facts'] = {}): readonly InputFinding[] => [
    { ruleId, severity: 'F', path, facts },
  ];
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH) return refuse('PASSWORD_TOO_SHORT', { atLeast: PASSWORD_MIN_LENGTH });
  if (length > PASSWORD_MAX_LENGTH) return refuse('PASSWORD_TOO_LONG', { atMost: PASSWORD_MAX_LENGTH });
  return isKnownBad(password.toLowerCase(), email.toLowerCase()) ? refuse('PASSWORD_KNOWN_BAD') : [];
}

function isKnownBad(password: string, email: string): boolean {
  const own = [email, email.split('@')[0] ?? ''].map(lettersOf);
  const hearts = [lettersOf(password), lettersOf(unleet(password))];
  if (hearts.some((heart) => KNOWN_BAD_WORDS.has(heart) || isRepeatedBadWord(heart) || own.includes(heart)))
    return true;
  return new Set(password).size <= 3 || isRun(password);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

/** Trailing digits and marks stay out: `p4ssw0rd2024!` is read as `password`. */
function unleet(password: string): string {
  return password.replace(/[^\p{L}]+$/u, '').replace(/[013457@$!]/g, (mark) => LEET[mark] ?? mark);
}

function isRepeatedBadWord(heart: string): boolean {
  const repeated = /^(.+?)\1+$/u.exec(heart)?.[1];
  return repeated !== undefined && KNOWN_BAD_WORDS.has(repeated);
}

/** Neighbours on the keyboard or in the alphabet, forwards, backwards or over again. */
function isRun(password: string): boolean {
  const runs = RUNS.split(' ').flatMap((run) => [run, [...run].reverse().join('')]);
  return runs.some((run) => run.repeat(Math.ceil(password.length / run.length) + 1).includes(password));
}
