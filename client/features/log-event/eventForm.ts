import { defaultScaleOf } from '../../../shared/grading/ctcae/defaultScaleOf.ts';
import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import type { EndAnswer, OnsetAnswer } from '../../../shared/model/dates.ts';
import type { CtcaeVersion, Grade, GradingScale, TermCode } from '../../../shared/model/grade.ts';
import type {
  AdverseEvent,
  Agent,
  Attribution,
  Outcome,
  Relatedness,
  SeriousnessCriterion,
} from '../../../shared/model/observation.ts';
import { AGENTS } from '../../../shared/model/vocabulary.ts';
import { answerOf, type MomentAnswer, momentAnswerOf } from '../../lib/momentAnswer.ts';
import type { MomentClock } from '../../lib/parseMoment.ts';
import type { EntryTroubles, ReadEntry } from '../../lib/useEntry.ts';

/** A grade while it is typed; `undefined` = nobody has chosen yet, `null` = "not graded" is the answer. */
export interface StepForm {
  readonly grade?: Grade | null;
  readonly from: MomentAnswer;
}

/** An adverse event while it is typed. JSON: a draft is this and nothing else. */
export interface EventForm {
  readonly termCode: number | null;
  readonly scale: GradingScale;
  readonly verbatim: string;
  /** The first step carries the onset. */
  readonly steps: readonly StepForm[];
  readonly end: MomentAnswer;
  /** `unset` = follows from the end; anything else was chosen. */
  readonly outcome: Outcome | 'unset';
  readonly serious: 'unanswered' | 'no' | 'yes';
  readonly criteria: readonly SeriousnessCriterion[];
  /** Since when the site has known it; empty = since it is entered. Left out in drafts of earlier builds. */
  readonly aware?: MomentAnswer;
  readonly relatedness: Readonly<Partial<Record<Agent, Relatedness>>>;
  readonly signOf: AdverseEvent['signOf'];
  readonly symptomatic: boolean | null;
  readonly narrative: string;
  /** The sponsor's opinions of a corrected event: shown nowhere here, and never dropped (C-40). */
  readonly sponsor: readonly Attribution[];
}

/** The ordinary case: it began today and goes on; nobody has judged it yet. */
export function emptyEvent(clock: MomentClock): EventForm {
  return {
    termCode: null,
    scale: 'unknown',
    verbatim: '',
    steps: [{ from: { mode: 'at', text: clock.today } }],
    end: { mode: 'ongoing', text: '' },
    outcome: 'unset',
    serious: 'unanswered',
    criteria: [],
    relatedness: {},
    signOf: null,
    symptomatic: null,
    narrative: '',
    sponsor: [],
  };
}

export function eventFormOf(value: AdverseEvent): EventForm {
  const { termCode, scale, verbatim, outcome, seriousness, signOf, symptomatic, narrative } = value;
  const investigator = value.attribution.filter(({ party }) => party === 'investigator');
  return {
    termCode,
    scale,
    verbatim,
    steps: value.gradeHistory.map(({ grade, from }) => ({ grade, from: momentAnswerOf(from) })),
    end: momentAnswerOf(value.end),
    outcome,
    serious: seriousness === null ? 'unanswered' : seriousness.length === 0 ? 'no' : 'yes',
    criteria: seriousness ?? [],
    ...(value.awareAt === undefined ? {} : { aware: momentAnswerOf(value.awareAt) }),
    relatedness: Object.fromEntries(investigator.map((one) => [one.agent, one.relatedness])),
    signOf,
    symptomatic,
    narrative,
    sponsor: value.attribution.filter(({ party }) => party === 'sponsor'),
  };
}

/** Another term keeps what was seen but not what belonged to the old term: its scale and grades it does not have. */
export function withTerm(form: EventForm, termCode: number, ctcaeVersion: CtcaeVersion): EventForm {
  const exists = (grade: Grade | null | undefined) =>
    grade === null || grade === undefined || (findTerm(termCode, ctcaeVersion)?.grades.includes(grade) ?? false);
  const steps = form.steps.map((step) => (exists(step.grade) ? step : { from: step.from }));
  return { ...form, termCode, scale: defaultScaleOf(termCode, ctcaeVersion), steps };
}

/** Reads the form; a path is the field's own, as the checks name it. */
export function readEvent(form: EventForm, clock: MomentClock): ReadEntry {
  const troubles: Record<string, EntryTroubles[string]> = {};
  const moment = (answer: MomentAnswer, path: string): EndAnswer => {
    const read = answerOf(answer, clock);
    if (read === undefined) troubles[path] = 'moment';
    return read ?? 'unknown';
  };
  if (form.termCode === null) troubles.termCode = 'required';
  if (form.serious === 'yes' && form.criteria.length === 0) troubles.seriousness = 'required';
  const gradeHistory = form.steps.map(({ grade, from }, i) => {
    if (grade === undefined) troubles[`gradeHistory.${i}.grade`] = 'required';
    return { grade: grade ?? null, from: moment(from, `gradeHistory.${i}.from`) as OnsetAnswer };
  });
  const value: AdverseEvent = {
    kind: 'adverse-event',
    termCode: (form.termCode ?? 0) as TermCode,
    verbatim: form.verbatim.trim(),
    scale: form.scale,
    gradeHistory,
    end: moment(form.end, 'end'),
    outcome: outcomeOf(form),
    seriousness: seriousnessOf(form),
    attribution: [...AGENTS.flatMap((agent) => opinionOf(form, agent)), ...form.sponsor],
    signOf: form.signOf,
    symptomatic: form.symptomatic,
    narrative: form.narrative.trim(),
    ...awareOf(form, moment),
  };
  return Object.keys(troubles).length === 0 ? { ok: true, value } : { ok: false, troubles };
}

/** What the end already says of the outcome; a person may say otherwise. */
export function outcomeOf({ outcome, end, steps }: EventForm): Outcome {
  if (outcome !== 'unset') return outcome;
  if (steps.some(({ grade }) => grade === 5)) return 'fatal';
  return end.mode === 'ongoing' ? 'not-recovered' : end.mode === 'at' ? 'recovered' : 'unknown';
}

/** Grade 5 is death, and death is serious: nobody has to say it twice. */
function seriousnessOf({ serious, criteria, steps }: EventForm): AdverseEvent['seriousness'] {
  if (serious === 'yes') return criteria;
  if (serious === 'no') return [];
  return steps.some(({ grade }) => grade === 5) ? ['death'] : null;
}

/** Asked of serious events only; what was answered before stays, whatever the answer to seriousness becomes. */
function awareOf(
  { aware }: EventForm,
  moment: (answer: MomentAnswer, path: string) => EndAnswer,
): Pick<AdverseEvent, 'awareAt'> {
  if (aware === undefined || (aware.mode === 'at' && aware.text.trim() === '')) return {};
  return { awareAt: moment(aware, 'awareAt') as OnsetAnswer };
}

function opinionOf({ relatedness }: EventForm, agent: Agent): readonly Attribution[] {
  const given = relatedness[agent];
  return given === undefined ? [] : [{ agent, party: 'investigator', relatedness: given }];
}

/** Whether a stored draft is one of this form's. */
export function isEventForm(value: unknown): value is EventForm {
  return (
    typeof value === 'object' && value !== null && 'steps' in value && Array.isArray(value.steps) && 'end' in value
  );
}
