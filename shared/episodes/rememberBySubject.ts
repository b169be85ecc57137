import type { Subject } from '../model/subject.ts';

/**
 * A place to remember what was worked out of one patient's record; it goes when the patient's own row is replaced or
 * forgotten. One weak entry a patient, whatever the patient has: the collector visits each weak entry by itself, and
 * one for each event cost more than all rules together.
 */
export function rememberBySubject<M extends object>(make: () => M): (subject: Subject) => M {
  const memories = new WeakMap<Subject, M>();
  return (subject) => {
    const known = memories.get(subject);
    if (known !== undefined) return known;
    const made = make();
    memories.set(subject, made);
    return made;
  };
}
