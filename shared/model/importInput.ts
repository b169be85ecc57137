import { z } from 'zod';
import { GradingScale } from './grade.ts';
import { RequestId } from './ids.ts';

const ReportId = z.uuid();

/** Files travel as Base64, because their bytes decide the encoding and the hash. */
export const PrepareImport = z
  .strictObject({
    files: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(200), base64: z.base64() }).readonly())
      .min(1)
      .max(60)
      .readonly(),
    /** IANA zone of the sites' clocks. */
    zone: z.string().min(1).max(60).default('UTC'),
    scale: GradingScale.default('unknown'),
    /** Name of the study where no file has STUDYID. */
    study: z.string().trim().min(1).max(40).optional(),
  })
  .readonly();
export type PrepareImport = z.infer<typeof PrepareImport>;

export const CommitImport = z
  .strictObject({
    requestId: RequestId,
    reportId: ReportId,
    include: z.literal(['accepted', 'accepted-and-decisions']),
  })
  .readonly();
export type CommitImport = z.infer<typeof CommitImport>;

/** For asking after an import and for stopping it. */
export const ImportRef = z.strictObject({ reportId: ReportId }).readonly();
export type ImportRef = z.infer<typeof ImportRef>;
