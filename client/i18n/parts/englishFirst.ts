import { cases } from '../en/cases.ts';
import { cohort } from '../en/cohort.ts';
import { enrol } from '../en/enrol.ts';
import { expedited } from '../en/expedited.ts';
import { failure } from '../en/failure.ts';
import { overview } from '../en/overview.ts';
import { shell } from '../en/shell.ts';
import { signIn } from '../en/signIn.ts';
import { vocabulary } from '../en/vocabulary.ts';

/** What sign-in, the frame of every page and the overview say; nothing else is loaded before the first screen is there. */
export const englishFirst = { cases, cohort, enrol, expedited, failure, overview, shell, signIn, vocabulary } as const;
