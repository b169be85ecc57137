import { describe, expect, test } from 'vitest';
import { completeProtocol, completeVersion } from '../../../server/store/completeProtocol.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { Protocol } from '../../../shared/model/protocol.ts';
import type { ProtocolVersion } from '../../../shared/model/protocolVersion.ts';
import { approvedContent } from '../../../shared/protocol/approvedContent.ts';
import { contentHash } from '../../../shared/signing/contentHash.ts';
import { signatureStanding } from '../../../shared/signing/signatureStanding.ts';

const today = defaultProtocol(1 as TrialId);

/** As an older build wrote it: without a schedule of visits, and with fewer settings of reports. */
function older(): Partial<Protocol> {
  const { visitSchedule: _, kinetics: __, expedited, ...rest } = today;
  const { regions, ...settings } = expedited;
  return { ...rest, expedited: settings as Protocol['expedited'] };
}

const signed = (protocol: Partial<Protocol>): ProtocolVersion =>
  ({ id: 1, state: 'approved', protocol, basedOn: '0.1', effectiveAt: null, signatureId: 7, steps: [] }) as never;
const standing = (version: ProtocolVersion, content: unknown) =>
  signatureStanding({ contentHash: contentHash(content) }, approvedContent(version));

describe('a protocol of an older build', () => {
  test('is completed with what the shipped one says, and what it says itself stays', () => {
    const completed = completeProtocol({ ...older(), version: '7.3' });
    expect(Protocol.safeParse(completed).success).toBe(true);
    expect(completed).toEqual({ ...today, version: '7.3' });
  });

  test('keeps its signature, read once and written back again, and loses it with a change of what was signed', () => {
    const content = { protocol: older(), effectiveAt: null };
    const once = completeVersion(signed(older()));
    expect(once.unsigned?.toSorted()).toEqual(['expedited.regions', 'kinetics', 'visitSchedule']);
    expect(standing(once, content)).toBe('valid');
    const again = completeVersion(JSON.parse(JSON.stringify({ ...once, state: 'effective' })));
    expect(standing(again, content)).toBe('valid');
    expect(standing({ ...again, protocol: { ...again.protocol, rules: [] } }, content)).toBe('void');
  });

  test('that says everything was signed with everything', () => {
    const version = completeVersion(signed(today));
    expect(version).not.toHaveProperty('unsigned');
    expect(standing(version, { protocol: today, effectiveAt: null })).toBe('valid');
    expect(completeVersion({ ...signed(older()), signatureId: null })).not.toHaveProperty('unsigned');
  });
});
