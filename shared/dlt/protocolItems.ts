import type { Origin } from '../model/origin.ts';
import type { PauseRule, Protocol } from '../model/protocol.ts';
import { settingItems } from '../protocol/settingItems.ts';
import { SCHEDULE_SENTENCE } from '../visits/scheduleSentence.ts';
import type { ProtocolItem, ProtocolItemGroup } from './protocolItem.ts';
import { PROTOCOL_WORDS, type ProtocolWords } from './protocolWords.ts';
import { exclusionSentence, limitText, ruleSentence, selectorText } from './ruleSentence.ts';
import { RULE_WORDS } from './ruleWords.ts';

type Wording = ProtocolItem['sentence'];

/** Everything a protocol version sets that decides about patients and cohorts, in the order of reading. Source: [DOMAIN §3]. */
export function protocolItems(protocol: Protocol): readonly ProtocolItem[] {
  return [
    ...windowItems(protocol),
    ...protocol.rules.map((rule) => {
      const sentence = inBoth((_words, language) => ruleSentence(rule, language, protocol.dltWindow));
      return { id: rule.id, group: 'rules', sentence, wording: rule.wording, origin: rule.origin } as const;
    }),
    ...hookItems(protocol),
    ...protocol.exclusions.map((exclusion) => {
      const sentence = inBoth((_words, language) => exclusionSentence(exclusion, language));
      const { id, wording, origin } = exclusion;
      return { id, group: 'exclusions', sentence, wording, origin } as const;
    }),
    ...evaluabilityItems(protocol),
    scheduleItem(protocol),
    ...cohortItems(protocol),
    ...(protocol.pauseRules ?? []).map((rule) => {
      const { id, wording, origin } = rule;
      return { id, group: 'pauses', sentence: inBoth(pauseSentence(rule)), wording, origin } as const;
    }),
    ...settingItems(protocol),
  ];
}

type Say = (words: ProtocolWords, language: keyof typeof PROTOCOL_WORDS) => string;

function inBoth(say: Say): Wording {
  return { en: say(PROTOCOL_WORDS.en, 'en'), zh: say(PROTOCOL_WORDS.zh, 'zh') };
}

function setting(id: string, group: ProtocolItemGroup, origin: Origin, say: Say): ProtocolItem {
  return { id, group, sentence: inBoth(say), wording: null, origin };
}

function windowItems({ day0, day0Origin, dltWindow, reporting, attribution }: Protocol): readonly ProtocolItem[] {
  return [
    setting('W0', 'windows', day0Origin, (words) => words.day0(day0)),
    setting(dltWindow.id, 'windows', dltWindow.origin, (words) => words.dltWindow(dltWindow)),
    setting(reporting.id, 'windows', reporting.origin, (words) => words.reporting(reporting)),
    setting(attribution.id, 'attribution', attribution.origin, (words) => words.attribution(attribution)),
  ];
}

function hookItems({ committeeHook }: Protocol): readonly ProtocolItem[] {
  if (committeeHook === undefined) return [];
  const { id, wording, origin } = committeeHook;
  return [{ id, group: 'rules', sentence: inBoth((words) => words.committeeHook), wording, origin }];
}

function evaluabilityItems({ evaluability, dltWindow: { toDay } }: Protocol): readonly ProtocolItem[] {
  const { minDoseFraction, e1Origin, e2Origin } = evaluability;
  return [
    setting('E1', 'evaluability', e1Origin, (words) => words.minimumDose(minDoseFraction, toDay)),
    setting('E2', 'evaluability', e2Origin, (words) => words.replaced(minDoseFraction, toDay)),
  ];
}

function scheduleItem({ visitSchedule }: Protocol): ProtocolItem {
  return setting('V1', 'visits', visitSchedule.origin, (_words, language) =>
    SCHEDULE_SENTENCE[language](visitSchedule),
  );
}

function cohortItems({ stagger, doseLevels, doseLevelsOrigin }: Protocol): readonly ProtocolItem[] {
  const levels = setting('S2', 'cohort', doseLevelsOrigin, (words) => words.doseLevels(doseLevels));
  if (stagger === undefined) return [levels];
  const { id, wording, origin } = stagger;
  return [{ id, group: 'cohort', sentence: inBoth((words) => words.stagger(stagger)), wording, origin }, levels];
}

function pauseSentence({ when }: PauseRule): Say {
  return (words, language) => {
    switch (when.kind) {
      case 'related-death':
        return words.relatedDeath(when);
      case 'dlts-among-first':
        return words.dltsAmongFirst(when);
      case 'dlt-probability':
        return words.dltProbability(when);
      case 'events':
        return words.events(when, selectorText(when.select, language));
      case 'measured': {
        const parts = RULE_WORDS[language];
        return words.measured(parts.value(when.of, 'above', limitText(when.limit, parts)), when.days);
      }
      case 'reported':
        return words.reported(when.by);
    }
  };
}
