import type { Protocol } from '../../shared/model/protocol.ts';
import type { Site, Trial } from '../../shared/model/trial.ts';
import type { ReadTx } from './port.ts';
import { RECORD_TABLES } from './recordTables.ts';
import type { WriterState } from './writerState.ts';

const T = RECORD_TABLES;

/** What writes ask most, answered as of now from the writer's memory; the past is read from the database. */
export function rememberedReads(state: WriterState, reads: ReadTx) {
  return {
    findTrial: async (trialId, asOf) =>
      asOf === undefined ? state.current<Trial>(T.trial, trialId)?.value : reads.findTrial(trialId, asOf),
    findSite: async (siteId, asOf) =>
      asOf === undefined ? state.current<Site>(T.site, siteId)?.value : reads.findSite(siteId, asOf),
    findProtocol: async (trialId, asOf) =>
      asOf === undefined ? state.current<Protocol>(T.protocol, trialId)?.value : reads.findProtocol(trialId, asOf),
    findSubject: async (subjectId, asOf) =>
      asOf === undefined ? state.subject(subjectId)?.subject : reads.findSubject(subjectId, asOf),
    loadHistory: async (subjectId, asOf) =>
      asOf === undefined ? state.subject(subjectId)?.history : reads.loadHistory(subjectId, asOf),
    findAssessment: async (subjectId, asOf) =>
      asOf === undefined ? state.subject(subjectId)?.assessment?.value : reads.findAssessment(subjectId, asOf),
    listSubjectCases: async (subjectId, asOf) =>
      asOf === undefined ? (state.subject(subjectId)?.cases ?? []) : reads.listSubjectCases(subjectId, asOf),
    listDecisions: async (subjectId, asOf) =>
      asOf === undefined ? (state.subject(subjectId)?.history.decisions ?? []) : reads.listDecisions(subjectId, asOf),
  } satisfies Partial<ReadTx>;
}
