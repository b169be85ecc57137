import type { InputFinding } from '../../../shared/model/failure.ts';

/** Why a file is not the workbook it should be; caught where the reading began and answered as a finding. */
export class WorkbookRefused extends Error {
  readonly finding: InputFinding;

  constructor(ruleId: `WORKBOOK_${string}`, facts: InputFinding['facts'] = {}) {
    super(ruleId);
    this.finding = { ruleId, severity: 'F', path: 'file', facts };
  }
}
