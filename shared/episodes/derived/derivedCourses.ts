import type { Episode } from '../../model/episode.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { Protocol } from '../../model/protocol.ts';
import type { DerivedCourse } from './derivedCourse.ts';
import { icahtCourses } from './icahtCourses.ts';
import { labCourses } from './labCourses.ts';
import { syndromeCourses } from './syndromeCourses.ts';

interface Derived {
  readonly parts: readonly unknown[];
  readonly courses: readonly DerivedCourse[];
  readonly episodes: readonly Episode[];
}

const memory = new WeakMap<SubjectHistory['labs'], Derived>();

/** What was measured about every toxicity of a patient: see `derivedEpisodes`. */
export function derivedCourses(history: SubjectHistory, protocol: Protocol): readonly DerivedCourse[] {
  return derived(history, protocol).courses;
}

/**
 * The episodes that assessments and results show, whatever anybody reported: CRS and ICANS, the laboratory terms of the
 * trial's CTCAE version, ICAHT. Remembered for the very lists they were made from: a reported event derives nothing anew.
 */
export function derivedEpisodes(history: SubjectHistory, protocol: Protocol): readonly Episode[] {
  return derived(history, protocol).episodes;
}

function derived(history: SubjectHistory, protocol: Protocol): Derived {
  const parts = partsOf(history, protocol);
  const known = memory.get(history.labs);
  if (known?.parts.every((part, index) => part === parts[index])) return known;
  const courses = [
    ...syndromeCourses(history, protocol),
    ...labCourses(history, protocol),
    ...icahtCourses(history, protocol),
  ];
  const made = { parts, courses, episodes: courses.flatMap(({ episodes }) => episodes) };
  memory.set(history.labs, made);
  return made;
}

/** Everything a derived episode may depend on; a new kind of record that matters must be named here. */
function partsOf(history: SubjectHistory, protocol: Protocol): readonly unknown[] {
  const { subject, zone, ctcaeVersion, referenceRanges, infusions, treatments } = history;
  const { studyEvents, crsAssessments, icansAssessments } = history;
  return [
    protocol,
    subject,
    zone,
    ctcaeVersion,
    referenceRanges,
    infusions,
    treatments,
    studyEvents,
    crsAssessments,
    icansAssessments,
  ];
}
