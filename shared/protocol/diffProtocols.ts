import type { ProtocolItem } from '../dlt/protocolItem.ts';
import { protocolItems } from '../dlt/protocolItems.ts';
import { changedFields } from '../format/changedFields.ts';
import { termName } from '../grading/ctcae/termName.ts';
import type { Protocol } from '../model/protocol.ts';
import type { DltExclusion, DltRule, EpisodeSelector } from '../model/ruleLanguage.ts';
import type { FieldChange, JsonValue } from '../model/views.ts';
import { canonicalJson } from '../signing/canonicalJson.ts';

/** One item that differs between two versions of a protocol, as sentences before and after. */
export interface ProtocolDifference {
  readonly id: string;
  /** `reworded`: it decides as before, and is said or founded otherwise. */
  readonly kind: 'added' | 'removed' | 'changed' | 'reworded';
  readonly before: ProtocolItem | null;
  readonly after: ProtocolItem | null;
  /** Terms that came or went; a sentence names only the first few. */
  readonly terms: { readonly added: Names; readonly removed: Names };
}

interface Names {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

export interface ProtocolDifferences {
  readonly items: readonly ProtocolDifference[];
  /** Settings that no item says in words, field by field. */
  readonly settings: readonly FieldChange[];
}

/** What `after` says otherwise than `before`, in the order of reading of `after`, what was removed last. */
export function diffProtocols(before: Protocol, after: Protocol): ProtocolDifferences {
  const old = new Map(protocolItems(before).map((item) => [item.id, item]));
  const items: ProtocolDifference[] = [];
  for (const item of protocolItems(after)) {
    const was = old.get(item.id);
    old.delete(item.id);
    const kind = was === undefined ? 'added' : kindOf(was, item, before, after);
    if (kind === undefined) continue;
    items.push({ id: item.id, kind, before: was ?? null, after: item, terms: termsMoved(item.id, before, after) });
  }
  for (const item of old.values()) {
    items.push({ id: item.id, kind: 'removed', before: item, after: null, terms: NO_TERMS });
  }
  return { items, settings: changedFields(restOf(before), restOf(after)) };
}

const NO_TERMS: ProtocolDifference['terms'] = { added: { en: [], zh: [] }, removed: { en: [], zh: [] } };

function kindOf(was: ProtocolItem, is: ProtocolItem, before: Protocol, after: Protocol) {
  if (!isSame(was.sentence, is.sentence) || !isSame(bareOf(was.id, before), bareOf(is.id, after))) return 'changed';
  return isSame([was.wording, was.origin], [is.wording, is.origin]) ? undefined : 'reworded';
}

/** Whatever the order in which fields were typed. */
function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(plain(a)) === canonicalJson(plain(b));
}

/** A number still to be typed is nothing. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

type Coded = DltRule | DltExclusion;

function codedOf(id: string, { rules, exclusions }: Protocol): Coded | undefined {
  return rules.find((rule) => rule.id === id) ?? exclusions.find((exclusion) => exclusion.id === id);
}

/** The structure alone, without how it is worded and founded. */
function bareOf(id: string, protocol: Protocol): unknown {
  const coded = codedOf(id, protocol);
  return coded === undefined ? null : { ...coded, wording: null, origin: null };
}

function termsMoved(id: string, before: Protocol, after: Protocol): ProtocolDifference['terms'] {
  const [was, is] = [termCodes(codedOf(id, before)), termCodes(codedOf(id, after))];
  if (was === undefined || is === undefined) return NO_TERMS;
  return {
    added: namesOf(is.filter((code) => !was.includes(code))),
    removed: namesOf(was.filter((code) => !is.includes(code))),
  };
}

/** Every term an item names, in its own selector and in those of its conditions. */
function termCodes(coded: Coded | undefined): readonly number[] | undefined {
  if (coded === undefined) return undefined;
  const selectors: EpisodeSelector[] = [coded.select];
  if ('where' in coded)
    for (const condition of coded.where ?? []) if ('select' in condition) selectors.push(condition.select);
  return selectors.flatMap(({ termCodes: named = [], notTermCodes: spared = [] }) => [...named, ...spared]);
}

function namesOf(codes: readonly number[]): Names {
  return { en: codes.map((code) => termName(code, 'en')), zh: codes.map((code) => termName(code, 'zh')) };
}

/** What `protocolItems` says in sentences, and the label. */
const SAID = [
  'version',
  'trialId',
  'rules',
  'exclusions',
  'committeeHook',
  'stagger',
  'pauseRules',
  'doseLevels',
  'doseLevelsOrigin',
  'day0',
  'day0Origin',
  'dltWindow',
  'reporting',
  'attribution',
  'evaluability',
  'visitSchedule',
  'cohort',
  'caseHandling',
  'expedited',
  'signals',
  'kinetics',
  'donorDerived',
  'discrepancies',
  'grading',
] as const satisfies readonly (keyof Protocol)[];

function restOf(protocol: Protocol): JsonValue {
  const rest: Partial<Protocol> = { ...protocol };
  for (const name of SAID) delete (rest as Record<string, unknown>)[name];
  return rest as JsonValue;
}
