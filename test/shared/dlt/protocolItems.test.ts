import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { protocolItems } from '../../../shared/dlt/protocolItems.ts';
import type { TrialId } from '../../../shared/model/ids.ts';

const protocol = defaultProtocol(1 as TrialId);
const items = protocolItems(protocol);
const item = (id: string) => items.find((one) => one.id === id);

/** The reference set by the numbers it is known by; letters are clauses of one number. Source: [DOMAIN §3]. */
const REFERENCE = [
  ...['W1', 'W2', 'A1', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D12'],
  ...['X1', 'X2', 'X3', 'X4', 'E1', 'E2', 'S1', 'S2', 'P1'],
];

describe('the items of a protocol', () => {
  test.each(REFERENCE)('%s of the reference set is among them', (id) => {
    const found = items.filter((one) => one.id.replace(/[a-z]$/, '') === id);
    expect(found.length).toBeGreaterThan(0);
    for (const { sentence, origin } of found) {
      expect(sentence.en).toMatch(/^\P{Script=Han}+\.$/u);
      expect(sentence.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(origin.basis).not.toBe('');
    }
  });

  test('each has a number of its own', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('only the reporting period is from the registry record; the rest is called an assumption', () => {
    expect(items.filter(({ origin }) => origin.kind !== 'assumption').map(({ id }) => id)).toEqual(['W2']);
  });

  test.each([
    ['W0', 'Day 0 is the day of the first infusion of CAR-T cells.'],
    ['W1', 'Toxicities count for the dose decision from day 0 to day 28, both days included.'],
    ['S2', 'Dose levels: DL1 0.5 × 10⁶/kg, DL2 2 × 10⁶/kg, DL3 4 × 10⁶/kg.'],
    ['P1b', 'Infusions pause when 2 or more of the first 3 patients have a DLT.'],
    ['P1c', 'Infusions pause when the probability that the DLT rate is above 30 % is above 80 %.'],
    ['P1d', 'Infusions pause when 2 or more events have occurred: CRS or ICANS, grade 4 or worse.'],
  ])('%s says what is set', (id, sentence) => {
    expect(item(id)?.sentence.en).toBe(sentence);
  });

  test('what an older protocol does not set is not listed', () => {
    const { committeeHook: _hook, stagger: _stagger, pauseRules: _pauses, ...older } = protocol;
    const ids = protocolItems(older).map(({ id }) => id);
    expect(ids).not.toContain('D12');
    expect(ids).not.toContain('S1');
    expect(ids.filter((id) => id.startsWith('P'))).toEqual([]);
    expect(ids).toContain('S2');
  });

  test('a protocol that does not ask for the committee does not say so', () => {
    const stagger = { ...protocol.stagger!, needsCommittee: false };
    const [said] = protocolItems({ ...protocol, stagger }).filter(({ id }) => id === 'S1');
    expect(said?.sentence.en).not.toContain('committee');
    expect(said?.sentence.zh).not.toContain('委员会');
  });
});
