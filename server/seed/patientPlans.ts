import { EXPANSION } from './patient-plans/expansion.data.ts';
import { LEVEL_ONE } from './patient-plans/levelOne.data.ts';
import { LEVEL_THREE } from './patient-plans/levelThree.data.ts';
import { LEVEL_TWO } from './patient-plans/levelTwo.data.ts';
import type { PatientPlan } from './patientPlan.ts';

/**
 * The twenty patients of the demo trial, all invented. Their story follows a 3+3 escalation: dose level 1 without a
 * DLT, one DLT among six at level 2, two among three at level 3, and an expansion at level 2 that goes on today. What
 * each one is there to show stands beside the number. Rates and courses: [DOMAIN §2.3, §7].
 */
export const PATIENT_PLANS: readonly PatientPlan[] = [...LEVEL_ONE, ...LEVEL_TWO, ...LEVEL_THREE, ...EXPANSION];
