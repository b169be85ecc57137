import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { Protocol } from '../../../shared/model/protocol.ts';
import { COHORT_DESIGNS } from '../../../shared/model/vocabulary.ts';
import { diffProtocols } from '../../../shared/protocol/diffProtocols.ts';
import { settingItems } from '../../../shared/protocol/settingItems.ts';

const PROTOCOL = defaultProtocol(1 as TrialId);
const SETTINGS = ['cohort', 'caseHandling', 'expedited', 'signals', 'kinetics', 'discrepancies', 'grading'] as const;
const lead = { name: 'Li Wei', email: 'li.wei@example.org' };

type Path = readonly (string | number)[];

/** Every value that is no further object, by its path. */
function leavesOf(value: unknown, path: Path = []): readonly { readonly path: Path; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function withLeaf(of: unknown, [key, ...rest]: Path, leaf: unknown): unknown {
  if (key === undefined) return leaf;
  const copy = Array.isArray(of) ? [...of] : { ...(of as object) };
  (copy as Record<string | number, unknown>)[key] = withLeaf((of as Record<string | number, unknown>)[key], rest, leaf);
  return copy;
}

/** Another value the field could have. */
function otherThan(value: unknown, path: Path): unknown {
  const name = path.at(-1);
  const others: Record<string, readonly unknown[]> = {
    kind: ['protocol'],
    design: ['boin'],
    sponsorKnows: ['when-stated'],
    suspectedFrom: ['probable'],
    convention: ['begins-with-the-day-after', 'day-of-knowledge-is-day-0'],
    code: ['JP'],
    to: path.includes('reminders') ? ['data-manager'] : ['role', 'trial-lead'],
    baselineSample: ['before-infusion'],
    unknownBaseline: ['not-gradable'],
    vasopressinAlone: ['grade-2'],
    highFlowDeviceAtLowFlow: ['by-device'],
  };
  const inSignals: Record<string, readonly unknown[]> = { kind: ['family', 'fatal'], family: ['infection'] };
  const isOfSignal = path.includes('of');
  const known = (isOfSignal ? inSignals : others)[String(name)]?.find((one) => one !== value);
  if (known !== undefined) return known;
  if (typeof value === 'boolean') return !value;
  if (path.includes('expectedTermCodes')) return 10019211;
  if (typeof value === 'number') return value + (Number.isInteger(value) ? 1 : 0.01);
  if (path.includes('suspectAgents')) return 'lymphodepletion';
  return value === null ? (name === 'trialLead' ? lead : 3) : `${value} otherwise`;
}

/** The name of an event is that of its item: another name is another item, and so is a background where there was none. */
const isName = (path: Path) => path.includes('events') && (path.at(-1) === 'id' || path.at(-1) === 'background');
const LEAVES = SETTINGS.flatMap((name) => leavesOf({ [name]: PROTOCOL[name] })).filter(({ path }) => !isName(path));

describe('what a protocol sets is said in a sentence', () => {
  test.each(LEAVES.map(({ path, value }) => [path.join('.'), path, value] as const))(
    'a change of %s is told as a change of an item, and of nothing else',
    (_name, path, value) => {
      const changed = withLeaf(PROTOCOL, path, otherThan(value, path)) as Protocol;
      const { items, settings } = diffProtocols(PROTOCOL, changed);
      expect(settings).toEqual([]);
      expect(items.length).toBeGreaterThan(0);
      const isOrigin = /origin$/i.test(String(path.at(-2)));
      // The population is said in the language of the sentence.
      const only = path.includes('population') ? [path.at(-1) as 'en' | 'zh'] : (['en', 'zh'] as const);
      for (const { kind, before, after } of items) {
        expect(kind).toBe(isOrigin ? 'reworded' : 'changed');
        if (isOrigin) continue;
        for (const language of only) expect(after!.sentence[language]).not.toBe(before!.sentence[language]);
      }
    },
  );

  test.each([
    ['a prior guess of the CRM', { cohort: { ...PROTOCOL.cohort, skeleton: [0.1, 0.2] } }, 'C3', '10 %, 20 %'],
    ['a lead who is named', { caseHandling: { ...PROTOCOL.caseHandling, trialLead: lead } }, 'H2', 'Li Wei'],
    ['no timetable', { caseHandling: { ...PROTOCOL.caseHandling, steps: [] } }, 'H1', 'Nobody else is told'],
    ['no authority', { expedited: { ...PROTOCOL.expedited, regions: [] } }, 'R1', 'No authority is told'],
    [
      'two agents',
      { expedited: { ...PROTOCOL.expedited, suspectAgents: ['car-t', 'lymphodepletion'] } },
      'R3',
      'CAR-T cells or lymphodepletion',
    ],
  ] as const)('%s', (_what, change, id, words) => {
    const changed = { ...PROTOCOL, ...change } as Protocol;
    expect(Protocol.parse(changed)).toEqual(changed);
    const { items } = diffProtocols(PROTOCOL, changed);
    expect(items.map((item) => item.id)).toEqual([id]);
    expect(items[0]!.after!.sentence.en).toContain(words);
    expect(items[0]!.after!.sentence.zh).toMatch(/\p{Script=Han}.*。$/u);
  });

  test('each design has a sentence of its own, and none says that doses are found', () => {
    const said = COHORT_DESIGNS.map(
      (design) => settingItems({ ...PROTOCOL, cohort: { ...PROTOCOL.cohort, design } })[0]!.sentence,
    );
    expect(new Set(said.map(({ en }) => en)).size).toBe(COHORT_DESIGNS.length);
    expect(new Set(said.map(({ zh }) => zh)).size).toBe(COHORT_DESIGNS.length);
    expect(said[0]).toEqual({ en: 'No dose is being found: a single arm.', zh: '不进行剂量递增：单臂。' });
  });

  test('in English without a Chinese letter, in Chinese as a sentence', () => {
    for (const { sentence } of settingItems(PROTOCOL)) {
      expect(sentence.en).toMatch(/^\P{Script=Han}+\.$/u);
      expect(sentence.zh).toMatch(/\p{Script=Han}.*。$/u);
    }
  });
});
