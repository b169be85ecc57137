import { z } from 'zod';
import { SubjectId } from '../../shared/model/ids.ts';
import { auditOfRecord, auditOfSubject } from '../queries/auditTrail.ts';
import { RECORD_KINDS } from '../store/port.ts';
import { ofRecord, ofSubject } from './resources.ts';
import { guarded, router } from './trpc.ts';

const BeforeSeq = z.int().positive().optional();

export const auditRouter = router({
  record: guarded(
    'audit.read',
    z.strictObject({ kind: z.enum(RECORD_KINDS), id: z.int().positive(), beforeSeq: BeforeSeq }),
    ofRecord,
  ).query(({ ctx, input }) => auditOfRecord(ctx.services, input)),

  subject: guarded('audit.read', z.strictObject({ subjectId: SubjectId, beforeSeq: BeforeSeq }), ofSubject).query(
    ({ ctx, input }) => auditOfSubject(ctx.services, input),
  ),
});
