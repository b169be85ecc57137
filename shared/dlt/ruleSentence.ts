import { socName } from '../grading/ctcae/socName.ts';
import { termName } from '../grading/ctcae/termName.ts';
import type { PauseRule } from '../model/protocol.ts';
import type { DltExclusion, DltRule, EpisodeSelector, RuleCondition } from '../model/ruleLanguage.ts';
import { RULE_WORDS, type RuleWords } from './ruleWords.ts';

type Language = keyof typeof RULE_WORDS;

/** Days of the protocol's DLT window, for a rule that has no window of its own. */
type Window = { readonly fromDay: number; readonly toDay: number };

/** Named terms before the rest is only counted. */
const NAMED_TERMS = 6;

/** What a rule says, made from its structure alone, to be read beside the protocol's own wording. */
export function ruleSentence(rule: DltRule, language: Language, dltWindow?: Window): string {
  const words = RULE_WORDS[language];
  const { grade, window, attribution, unlessResolved, unlessDeathByProgression, where = [], except } = rule;
  const parts = [selectorText(rule.select, language), words.grade(grade.atLeast, grade.atMost)];
  if (window !== undefined) parts.push(words.window(window.anchor, window.fromDay, window.toDay));
  else if (dltWindow !== undefined) parts.push(words.window('dlt', dltWindow.fromDay, dltWindow.toDay));
  if (attribution !== undefined) parts.push(words.related(attribution.anyOf, attribution.atLeast));
  if (unlessResolved !== undefined) {
    const { toGradeAtMost, withinHours, calendarDays } = unlessResolved;
    const length = words.length(withinHours, calendarDays);
    const isDuration = toGradeAtMost === grade.atLeast - 1;
    parts.push(isDuration ? words.longerThan(length) : words.notDown(toGradeAtMost, length));
  }
  for (const condition of where) parts.push(conditionText(condition, words, language));
  if (unlessDeathByProgression === true) parts.push(words.notProgression);
  if (except.length > 0) parts.push(words.exclusions(except.join(', ')));
  return parts.join(words.separator) + words.stop;
}

/** What an exclusion says, in the same way. */
export function exclusionSentence(exclusion: DltExclusion, language: Language): string {
  const words = RULE_WORDS[language];
  const { gradeAtMost, ifAsymptomatic, ifBaselineGradeAtLeast, ifDueTo, ifResolved, unless = [] } = exclusion;
  const parts = [selectorText(exclusion.select, language)];
  if (gradeAtMost !== undefined) parts.push(words.gradeUpTo(gradeAtMost));
  if (ifAsymptomatic === true) parts.push(words.asymptomatic);
  if (ifBaselineGradeAtLeast !== undefined) parts.push(words.baseline(ifBaselineGradeAtLeast));
  if (ifResolved !== undefined) {
    const { toGradeAtMost, withinHours, calendarDays } = ifResolved;
    parts.push(words.down(toGradeAtMost, words.length(withinHours, calendarDays)));
  }
  if (ifDueTo !== undefined) parts.push(words.dueTo(ifDueTo.anyOf, ifDueTo.atLeast));
  for (const condition of unless) parts.push(words.unless(conditionText(condition, words, language)));
  return parts.join(words.separator) + words.stop;
}

/** The kind of event a selector is about. */
export function selectorText(selector: EpisodeSelector, language: Language): string {
  const words = RULE_WORDS[language];
  const { families, notFamilies = [], socCodes, termCodes, notTermCodes = [], signOf } = selector;
  const kinds = [
    families && listed(families.map(words.family), words),
    socCodes &&
      listed(
        socCodes.map((code) => socName(code, language)),
        words,
      ),
    termCodes &&
      listed(
        termCodes.map((code) => termName(code, language)),
        words,
      ),
  ].filter((kind) => kind !== undefined);
  const parts = [kinds.length === 0 ? words.anyEvent : kinds.join(words.and)];
  const excepted = [...notFamilies.map(words.family), ...notTermCodes.map((code) => termName(code, language))];
  if (excepted.length > 0) parts.push(words.except(listed(excepted, words)));
  if (signOf !== undefined) parts.push(words.signOf(signOf));
  return parts.join(language === 'en' ? ' ' : '');
}

function listed(names: readonly string[], { or, more }: RuleWords): string {
  if (names.length <= NAMED_TERMS) return names.join(or);
  return [...names.slice(0, NAMED_TERMS), more(names.length - NAMED_TERMS)].join(or);
}

function conditionText(condition: RuleCondition, words: RuleWords, language: Language): string {
  switch (condition.kind) {
    case 'still-present':
      return words.stillPresent(condition.onDay, condition.toDay);
    case 'together-with':
      return words.together(condition.what[language], condition.gradeAtLeast);
    case 'patient-state': {
      const { anyOf, present, byDay } = condition;
      const states = anyOf.map((state) => words.state(state, present)).join(present ? words.or : words.and);
      return byDay === undefined ? states : words.byDay(states, byDay);
    }
    case 'after-infusion':
      return words.afterInfusion(words.length(condition.withinHours));
    case 'scale':
      return words.scale(condition.anyOf.join(words.or));
    case 'stratum': {
      const { ageFrom, ageBelow, doseLevels } = condition;
      const parts: string[] = [];
      if (ageFrom !== undefined) parts.push(words.ageFrom(ageFrom));
      if (ageBelow !== undefined) parts.push(words.ageBelow(ageBelow));
      if (doseLevels !== undefined) parts.push(words.doseLevels(doseLevels.join(words.or)));
      return parts.join(words.separator);
    }
    case 'values':
      return words.values(condition, words.value(condition.of, condition.relation, limitText(condition.limit, words)));
    case 'support':
      return words.support(condition, treatmentNames(condition.anyOf, words));
    case 'despite-treatment':
      return words.despite(treatmentNames(condition.anyOf, words));
    case 'dose-withheld':
      return words.doseWithheld(condition);
    case 'event-count':
      return words.eventCount(condition.count, condition.what[language], condition.gradeAtLeast);
    case 'judgement':
      return words.judgement(condition.by, condition.question[language]);
  }
}

type Limit =
  | Extract<RuleCondition, { kind: 'values' }>['limit']
  | Extract<PauseRule['when'], { kind: 'measured' }>['limit'];

/** What a measured value is held against, in words. */
export function limitText(limit: Limit, words: RuleWords): string {
  switch (limit.kind) {
    case 'absolute':
      return words.absolute(limit.value, limit.unit);
    case 'times-baseline':
      return words.timesBaseline(limit.factor);
    case 'times-upper-limit':
      return words.timesUpperLimit(limit.factor);
    case 'times-earlier-patients':
      return words.timesEarlierPatients(limit.factor);
  }
}

function treatmentNames(treatments: Extract<RuleCondition, { kind: 'support' }>['anyOf'], words: RuleWords): string {
  return treatments.map((treatment) => words.treatment(treatment)).join(words.or);
}
