import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SiteId, TrialId } from '../../../shared/model/ids.ts';
import type { Actor, Role, RoleGrant } from '../../../shared/model/people.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import type { Action } from '../../../shared/policy/actions.ts';
import { ACTIONS } from '../../../shared/policy/actions.ts';
import type { Resource } from '../../../shared/policy/can.ts';
import { can, visibleSites } from '../../../shared/policy/can.ts';

const OWN_TRIAL = 1 as TrialId;
const OTHER_TRIAL = 2 as TrialId;
const OWN_SITE = 11 as SiteId;
const OTHER_SITE = 12 as SiteId;

const PLACES = {
  'own site': { trialId: OWN_TRIAL, siteId: OWN_SITE },
  'other site of the trial': { trialId: OWN_TRIAL, siteId: OTHER_SITE },
  'the trial as a whole': { trialId: OWN_TRIAL },
  'other trial': { trialId: OTHER_TRIAL, siteId: OTHER_SITE },
  'other trial as a whole': { trialId: OTHER_TRIAL },
  'own site number in another trial': { trialId: OTHER_TRIAL, siteId: OWN_SITE },
  'no trial': { trialId: null },
  nothing: {},
} as const satisfies Record<string, Resource>;
type Place = keyof typeof PLACES;

const SITE: readonly Place[] = ['own site'];
const TRIAL: readonly Place[] = ['own site', 'other site of the trial', 'the trial as a whole'];
const TRIAL_OR_NONE: readonly Place[] = [...TRIAL, 'no trial'];
const ALL = Object.keys(PLACES) as Place[];

/** Written down from the design's table role by role, independently of the product's table. What is left out is refused. */
const EXPECTED: Readonly<Record<Role, Partial<Record<Action, readonly Place[]>>>> = {
  investigator: {
    'session.read': ALL,
    'trial.read': TRIAL,
    'subject.read': SITE,
    'subject.enrol': SITE,
    'observation.write': SITE,
    'case.read': SITE,
    'audit.read': SITE,
    'discrepancy.answer': SITE,
    'standards.read': ALL,
    'ranges.read': SITE,
    'ranges.write': SITE,
  },
  coordinator: {
    'session.read': ALL,
    'trial.read': TRIAL,
    'subject.read': SITE,
    'subject.enrol': SITE,
    'observation.write': SITE,
    'case.read': SITE,
    'audit.read': SITE,
    'discrepancy.answer': SITE,
    'standards.read': ALL,
    'ranges.read': SITE,
    'ranges.write': SITE,
  },
  'medical-monitor': {
    'session.read': ALL,
    'trial.read': TRIAL,
    'signals.read': TRIAL,
    'subject.read': TRIAL,
    'case.read': TRIAL,
    'case.acknowledge': TRIAL,
    'case.adjudicate': TRIAL,
    'case.raise': TRIAL,
    'case.answer': TRIAL,
    'case.see': TRIAL,
    'cohort.acknowledge': TRIAL,
    'cohort.report': TRIAL,
    'cohort.decide': TRIAL,
    'protocol.bench': TRIAL,
    'protocol.approve': TRIAL,
    'protocol.withdraw': TRIAL,
    'expedited.write': TRIAL,
    'audit.read': TRIAL,
    'discrepancy.close': TRIAL,
    'standards.read': ALL,
    'ranges.read': TRIAL,
  },
  'committee-member': {
    'session.read': ALL,
    'trial.read': TRIAL,
    'signals.read': TRIAL,
    'subject.read': TRIAL,
    'case.read': TRIAL,
    'case.answer': TRIAL,
    'case.declare': TRIAL,
    'case.see': TRIAL,
    'cohort.report': TRIAL,
    'cohort.decide': TRIAL,
    'audit.read': TRIAL,
    'standards.read': ALL,
    'ranges.read': TRIAL,
  },
  'data-manager': {
    'session.read': ALL,
    'trial.read': TRIAL,
    'signals.read': TRIAL,
    'subject.read': TRIAL,
    'case.read': TRIAL,
    'protocol.edit': TRIAL,
    'protocol.bench': TRIAL,
    'protocol.withdraw': TRIAL,
    'audit.read': TRIAL,
    'import.run': TRIAL_OR_NONE,
    'reference-safety.write': TRIAL,
    'standards.read': ALL,
    'synonyms.manage': ALL,
    'ranges.read': TRIAL,
    'ranges.write': TRIAL,
  },
  auditor: {
    'session.read': ALL,
    'trial.read': TRIAL,
    'signals.read': TRIAL,
    'subject.read': TRIAL,
    'case.read': TRIAL,
    'protocol.bench': TRIAL,
    'audit.read': TRIAL_OR_NONE,
    'people.read': ALL,
    'standards.read': ALL,
    'ranges.read': TRIAL,
  },
  administrator: {
    'session.read': ALL,
    'people.read': ALL,
    'people.manage': ALL,
    'standards.read': ALL,
    'standards.load': ALL,
    'synonyms.manage': ALL,
  },
};

function grantOf(role: Role): RoleGrant {
  const trialId = role === 'administrator' ? null : OWN_TRIAL;
  const siteId = role === 'investigator' || role === 'coordinator' ? OWN_SITE : null;
  return { userId: 'somebody', role, trialId, siteId };
}

function person(...grants: readonly RoleGrant[]): Actor {
  return { kind: 'person', userId: 'somebody', name: 'Somebody', grants };
}

describe('can', () => {
  test.each(ROLES)('C-15 %s may do what the table says at each place, and nothing else', (role) => {
    for (const action of ACTIONS) {
      for (const place of ALL) {
        const expected = EXPECTED[role][action]?.includes(place) ?? false;
        const verdict = can(person(grantOf(role)), action, PLACES[place]);
        expect(verdict, `${role}, ${action}, ${place}`).toEqual(
          expected ? { allowed: true, role } : { allowed: false },
        );
      }
    }
  });

  test('C-15 a person without a role learns who they are and nothing more', () => {
    const allowed = ACTIONS.filter((action) => ALL.some((place) => can(person(), action, PLACES[place]).allowed));
    expect(allowed).toEqual(['session.read']);
  });

  test('C-16 an administrator touches no clinical data, a monitor enters none, an auditor writes nothing', () => {
    const clinical: readonly Action[] = [
      'trial.read',
      'subject.read',
      'observation.write',
      'case.adjudicate',
      'audit.read',
    ];
    const refused = (role: Role, actions: readonly Action[]) =>
      actions.every((action) => ALL.every((place) => !can(person(grantOf(role)), action, PLACES[place]).allowed));
    expect(refused('administrator', clinical)).toBe(true);
    expect(refused('medical-monitor', ['observation.write', 'subject.enrol', 'import.run'])).toBe(true);
    expect(
      refused(
        'auditor',
        // The bench computes and saves nothing: an auditor may run it too.
        ACTIONS.filter((action) => !action.endsWith('.read') && action !== 'protocol.bench'),
      ),
    ).toBe(true);
  });

  test('of several roles the one that permits the act is named', () => {
    const both = person(grantOf('auditor'), grantOf('data-manager'));
    expect(can(both, 'import.run', PLACES['the trial as a whole'])).toEqual({ allowed: true, role: 'data-manager' });
    expect(can(both, 'people.read', {})).toEqual({ allowed: true, role: 'auditor' });
  });

  test('a damaged grant without its place reaches nowhere', () => {
    const lost = person({ userId: 'somebody', role: 'investigator', trialId: null, siteId: null });
    for (const place of ALL) expect(can(lost, 'subject.read', PLACES[place]).allowed).toBe(false);
  });

  test('one more grant never takes a permission away', () => {
    const aGrant = fc.record({
      userId: fc.constant('somebody'),
      role: fc.constantFrom(...ROLES),
      trialId: fc.constantFrom(null, OWN_TRIAL, OTHER_TRIAL),
      siteId: fc.constantFrom(null, OWN_SITE, OTHER_SITE),
    });
    const question = fc.tuple(
      fc.array(aGrant, { maxLength: 4 }),
      aGrant,
      fc.constantFrom(...ACTIONS),
      fc.constantFrom(...ALL),
    );
    fc.assert(
      fc.property(question, ([grants, more, action, place]) => {
        const before = can(person(...grants), action, PLACES[place]).allowed;
        return !before || can(person(...grants, more), action, PLACES[place]).allowed;
      }),
    );
  });

  test.each([
    ['clock', ['trial.read', 'subject.read', 'case.read']],
    ['import', ['trial.read', 'subject.read', 'subject.enrol', 'observation.write', 'import.run']],
    ['auth', ['people.read', 'people.manage']],
  ] as const)('the system part %s does its own work only', (name, actions) => {
    const allowed = ACTIONS.filter((action) => can({ kind: 'system', name }, action, {}).allowed);
    expect(new Set(allowed)).toEqual(new Set(actions));
  });

  test('the seed plays every act of the demo trial but holds no session', () => {
    const refused = ACTIONS.filter((action) => !can({ kind: 'system', name: 'seed' }, action, {}).allowed);
    const outsideItsStory = [
      'signals.read',
      'discrepancy.answer',
      'discrepancy.close',
      'standards.read',
      'standards.load',
    ];
    const keptByPeople = [
      'synonyms.manage',
      'ranges.read',
      'ranges.write',
      'expedited.write',
      'reference-safety.write',
    ];
    const ofTheDesk = ACTIONS.filter((action) =>
      /^(protocol|cohort)\.|^case\.(answer|declare|raise|see)$/.test(action),
    );
    expect(new Set(refused)).toEqual(
      new Set(['session.read', 'audit.read', 'import.run', ...outsideItsStory, ...keptByPeople, ...ofTheDesk]),
    );
  });
});

test('what the system does by itself, and who has no role, is written down under "system"', () => {
  expect(can({ kind: 'system', name: 'import' }, 'observation.write', {})).toEqual({ allowed: true, role: 'system' });
  expect(can(person(), 'session.read', {})).toEqual({ allowed: true, role: 'system' });
  expect(can(person(), 'trial.read', { trialId: OWN_TRIAL })).toEqual({ allowed: false });
});

test('of several roles that allow an act, the first of the list is written down, in whatever order they were given', () => {
  const both = [grantOf('coordinator'), grantOf('investigator')] as const;
  for (const actor of [person(...both), person(...both.toReversed())]) {
    expect(can(actor, 'observation.write', PLACES['own site'])).toEqual({ allowed: true, role: 'investigator' });
  }
});

describe('visibleSites', () => {
  test.each([
    ['a site role sees its own site', person(grantOf('investigator')), [OWN_SITE]],
    ['a trial role sees all sites', person(grantOf('medical-monitor')), 'all'],
    ['the wider of two roles counts', person(grantOf('coordinator'), grantOf('auditor')), 'all'],
    ['the same site held twice is one site', person(grantOf('coordinator'), grantOf('investigator')), [OWN_SITE]],
    ['an administrator sees none', person(grantOf('administrator')), 'none'],
    [
      'an administrator sees none, whatever place the grant names',
      person({ ...grantOf('administrator'), trialId: OWN_TRIAL, siteId: OWN_SITE }),
      'none',
    ],
    ['nobody sees none', person(), 'none'],
    ['the import sees all', { kind: 'system', name: 'import' }, 'all'],
    ['the accounts see none', { kind: 'system', name: 'auth' }, 'none'],
  ] as const)('%s', (_claim, actor, expected) => {
    expect(visibleSites(actor, OWN_TRIAL)).toEqual(expected);
  });

  test('a role in one trial shows nothing of another', () => {
    expect(visibleSites(person(grantOf('medical-monitor')), OTHER_TRIAL)).toBe('none');
    expect(visibleSites(person(grantOf('investigator')), OTHER_TRIAL)).toBe('none');
  });

  test('a site is visible exactly when a patient there may be read', () => {
    for (const role of ROLES) {
      const sites = visibleSites(person(grantOf(role)), OWN_TRIAL);
      for (const siteId of [OWN_SITE, OTHER_SITE]) {
        const listed = sites === 'all' || (sites !== 'none' && sites.includes(siteId));
        const allowed = can(person(grantOf(role)), 'subject.read', { trialId: OWN_TRIAL, siteId }).allowed;
        expect(listed, role).toBe(allowed);
      }
    }
  });
});
