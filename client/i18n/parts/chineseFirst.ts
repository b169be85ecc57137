import { cases } from '../zh/cases.ts';
import { cohort } from '../zh/cohort.ts';
import { enrol } from '../zh/enrol.ts';
import { expedited } from '../zh/expedited.ts';
import { failure } from '../zh/failure.ts';
import { overview } from '../zh/overview.ts';
import { shell } from '../zh/shell.ts';
import { signIn } from '../zh/signIn.ts';
import { vocabulary } from '../zh/vocabulary.ts';

/** Twin of the English part: what the first screens say. */
export const chineseFirst = { cases, cohort, enrol, expedited, failure, overview, shell, signIn, vocabulary } as const;
