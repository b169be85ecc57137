import { z } from 'zod';
import { RequestId, SiteId, TrialId } from '../../shared/model/ids.ts';
import { Subject } from '../../shared/model/subject.ts';
import { patientPage } from '../queries/patientPage.ts';
import { enrolSubject } from '../usecases/enrolSubject.ts';
import { ofSubjectNumber } from './resources.ts';
import { guarded, orNotFound, orRefuse, router } from './trpc.ts';

const AsOfSeq = z.int().positive().optional();
const EnrolSubject = z.strictObject({
  requestId: RequestId,
  trialId: TrialId,
  siteId: SiteId,
  subjectNumber: Subject.unwrap().shape.subjectNumber,
  sex: Subject.unwrap().shape.sex,
  ageYears: Subject.unwrap().shape.ageYears,
  doseLevel: Subject.unwrap().shape.doseLevel,
  priorAlloTransplant: Subject.unwrap().shape.priorAlloTransplant,
});

export const subjectRouter = router({
  page: guarded(
    'subject.read',
    z.strictObject({ trialId: TrialId, subjectNumber: z.string().max(60), asOf: AsOfSeq }),
    ofSubjectNumber,
  ).query(async ({ ctx, input }) => orNotFound(await patientPage(ctx.services, input), 'subject', input.subjectNumber)),

  enrol: guarded('subject.enrol', EnrolSubject, async (_services, input) => ({
    trialId: input.trialId,
    siteId: input.siteId,
  })).mutation(async ({ ctx, input: { requestId, ...subject } }) =>
    orRefuse(await enrolSubject(ctx.services, ctx.actor, { role: ctx.role, requestId }, subject)),
  ),
});
