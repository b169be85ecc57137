/** The short form of a patient's record in which tests are written; `npm run vectors` reads the same. */
export {
  aCrsAssessment,
  aLabResult,
  anAdverseEvent,
  anIcansAssessment,
  caseHistory as aHistory,
  type EventSpec,
  type HistorySpec,
  INFUSED_ON,
  type LabSpec,
  TERMS,
  type TermName,
} from '../../server/vectors/dlt/caseHistory.ts';
