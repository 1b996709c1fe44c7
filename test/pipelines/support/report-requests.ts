// What reports are asked for in tests: an office, a place and a year, and what a test wishes otherwise.
import { packagedTaxonomy } from '../../../pipelines/packaged-taxonomy.ts';
import type { ReportRequest } from '../../../pipelines/report-request.ts';

/** A request for the default period. */
export const reportRequest = (
  wishes: Pick<ReportRequest, 'warehouse' | 'output'> & Partial<ReportRequest>,
): ReportRequest => ({
  taxonomy: packagedTaxonomy(),
  language: 'zh',
  office: '某市信访局',
  timeZone: 'Asia/Shanghai',
  monthEnd: 31,
  version: '0.0.0',
  ...wishes,
});
