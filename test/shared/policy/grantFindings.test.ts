import { describe, expect, test } from 'vitest';
import type { SiteId, TrialId } from '../../../shared/model/ids.ts';
import type { Role, RoleGrant } from '../../../shared/model/people.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import { grantFindings } from '../../../shared/policy/grantFindings.ts';

const TRIAL = 1 as TrialId;
const SITE = 11 as SiteId;

function grant(role: Role, trialId: TrialId | null = TRIAL, siteId: SiteId | null = null): RoleGrant {
  return { userId: 'somebody', role, trialId, siteId };
}

describe('grantFindings', () => {
  test.each(ROLES)('%s is held at exactly one kind of place', (role) => {
    const places = [grant(role, null), grant(role, TRIAL), grant(role, TRIAL, SITE), grant(role, null, SITE)];
    expect(places.filter((place) => grantFindings(place, []).length === 0)).toHaveLength(1);
  });

  test.each([
    ['GRANT_NEEDS_SITE', 'siteId', grant('investigator')],
    ['GRANT_NEEDS_TRIAL', 'trialId', grant('coordinator', null, SITE)],
    ['GRANT_NEEDS_TRIAL', 'trialId', grant('auditor', null)],
    ['GRANT_TAKES_NO_SITE', 'siteId', grant('medical-monitor', TRIAL, SITE)],
    ['GRANT_TAKES_NO_TRIAL', 'trialId', grant('administrator', TRIAL)],
  ] as const)('%s is said at %s', (ruleId, path, given) => {
    expect(grantFindings(given, [])).toMatchObject([{ ruleId, path, severity: 'F', facts: { role: given.role } }]);
  });

  test.each([
    ['investigator', 'medical-monitor'],
    ['coordinator', 'medical-monitor'],
    ['investigator', 'administrator'],
    ['medical-monitor', 'administrator'],
    ['committee-member', 'administrator'],
  ] as const)('C-16 %s and %s are not joined in one person, whichever comes first', (one, other) => {
    const place = (role: Role) =>
      role === 'administrator'
        ? grant(role, null)
        : grant(role, TRIAL, role === 'investigator' || role === 'coordinator' ? SITE : null);
    for (const [given, held] of [
      [place(one), place(other)],
      [place(other), place(one)],
    ] as const) {
      expect(grantFindings(given, [held])).toMatchObject([
        { ruleId: 'GRANT_CONFLICTS', facts: { heldRole: held.role } },
      ]);
    }
  });

  test('the same two duties in different trials may meet in one person', () => {
    const held = grant('medical-monitor', 2 as TrialId);
    expect(grantFindings(grant('investigator', TRIAL, SITE), [held])).toEqual([]);
  });

  test('duties that do not judge each other may meet', () => {
    expect(grantFindings(grant('data-manager'), [grant('administrator', null)])).toEqual([]);
    expect(grantFindings(grant('coordinator', TRIAL, SITE), [grant('investigator', TRIAL, SITE)])).toEqual([]);
  });
});
