// Row types of the warehouse; written by scripts/generate-register-types.ts from sql/, not by hand.

interface OpsAssessment {
  decision_id: string;
  run_at: number;
  milestone: string | null;
  is_filed: boolean;
  level: string;
  is_floor: boolean;
  index_before: number | null;
  index_after: number | null;
  probability: number;
  low: number;
  high: number;
  expected_petitions: number | null;
  open_gates: string;
  features: string;
  factors: string;
  thresholds: string;
}

interface OpsEvent {
  id: string;
  run_id: string;
  name_zh: string;
  name_en: string;
  phrase: string | null;
  area_code: string;
  topic: string;
  from_on: number;
  to_on: number;
  messages: number;
  matters: number;
  busiest_week: number;
  last_week: number;
  week_before: number;
  votes_for: number | null;
  votes_against: number | null;
  heat: number;
}

interface OpsEventMember {
  event_id: string;
  case_key: string;
}

interface OpsEventWeek {
  event_id: string;
  week: number;
  matters: number;
}

interface OpsFile {
  batch_id: string;
  file: string;
  sheet: string | null;
  sha256: string;
  bytes: number;
  kind: string;
  source: string;
  encoding: string | null;
  mapping_hash: string | null;
  rows_read: number;
  loaded: number;
  updated: number;
  unchanged: number;
  quarantined: number;
  loaded_at: number | null;
}

interface OpsModel {
  model: string;
  materialized: string;
  sql_hash: string;
  fingerprint: string;
  inputs: string;
  row_count: number | null;
}

interface OpsModelDrift {
  axis: string;
  version: string;
  measured_on: number;
  messages: number;
  label_psi: number;
  confidence_psi: number;
  code: string | null;
  share_before: number | null;
  share_now: number | null;
}

interface OpsQuarantine {
  batch_id: string;
  file: string;
  row_number: number;
  field: string | null;
  reason: string;
}

interface OpsRelease {
  release_id: string;
  run_id: string;
  edition: string;
  table_id: string;
  sha256: string;
  published_at: number;
}

interface OpsReleaseSignOff {
  release_id: string;
  edition: string;
  first_role: string;
  second_role: string;
  reason: string;
  released: string;
  signed_at: number;
}

interface OpsReleaseTable {
  release_id: string;
  edition: string;
  table_id: string;
  parameters: string;
  counts: string;
  published_at: number;
}

interface OpsReviewExport {
  export_id: string;
  axis: string;
  model_version: string;
  codes: string;
  made_on: number;
  expires_on: number;
  asked: number;
  imported_on: number | null;
}

interface OpsReviewRow {
  export_id: string;
  number: number;
  case_key: string;
  is_copy: boolean;
  proposal: string | null;
}

interface OpsReviewUndecided {
  case_key: string;
  axis: string;
  answered_on: number;
}

interface OpsRun {
  run_id: string;
  command: string;
  version: string | null;
  parameters: string | null;
  status: string;
  started_at: number;
  finished_at: number | null;
}

interface OpsSchemaVersion {
  version: number;
}

interface OpsSetting {
  name: string;
  value: string;
}

interface OpsTableVersion {
  table_name: string;
  version: number;
}

interface OpsWarning {
  id: string;
  run_id: string;
  series: string;
  kind: string;
  level: string;
  signal: string;
  topic: string | null;
  area_code: string | null;
  org: string | null;
  channel: string | null;
  period: string;
  method: string;
  observed: number;
  expected: number | null;
  upper: number | null;
  p_value: number | null;
  q_value: number | null;
  exceedance: number | null;
  since: number;
  last_on: number;
  cause: string | null;
  drivers: string | null;
  hazards: number;
  with_measure: number;
  state: string;
}

interface OpsWatchPoint {
  series: string;
  week: number;
  observed: number;
  method: string | null;
  expected: number | null;
  upper: number | null;
  dispersion: number | null;
  p_value: number | null;
  q_value: number | null;
  score: number | null;
  cusum: number;
  alarm: string;
}

interface OpsWatchState {
  name: string;
  value: string;
}

interface OpsWhatIf {
  decision_id: string;
  run_at: number;
  changes: string;
  level: string;
  index_after: number | null;
  probability: number | null;
}

interface RegisterArea {
  code: string;
  name: string;
  level: string | null;
  parent: string | null;
  valid_from: number | null;
  valid_to: number | null;
  source: string | null;
  batch_id: string | null;
}

interface RegisterDecision {
  id: string;
  title: string | null;
  type: string | null;
  topic: string | null;
  area_code: string | null;
  stage: string | null;
  t0: number | null;
  source: string | null;
  batch_id: string | null;
}

interface RegisterDecisionFactor {
  decision_id: string;
  factor: string;
  weight: number | null;
  p: number | null;
  q: number | null;
  p_after: number | null;
  q_after: number | null;
  measure: string | null;
}

interface RegisterDecisionFeature {
  decision_id: string;
  feature: string;
  value: string | null;
  unit: string | null;
  as_of: number | null;
  source: string | null;
}

interface RegisterDecisionOutcome {
  decision_id: string;
  lawsuits_lost: number | null;
  reconsiderations_lost: number | null;
}

interface RegisterHazard {
  topic: string | null;
  area_code: string | null;
  project: string | null;
  org: string | null;
  found_on: number | null;
  measure: string | null;
  due_on: number | null;
  closed_on: number | null;
  source: string | null;
  batch_id: string | null;
}

interface RegisterLabel {
  case_key: string;
  axis: string;
  code: string;
  source: string;
  confidence: number | null;
  version: string | null;
  words: string | null;
  labelled_on: number | null;
}

interface RegisterMeasure {
  decision_id: string;
  measure: string;
  kind: string | null;
  factor: string | null;
  org: string | null;
  due_on: number | null;
  done_on: number | null;
}

interface RegisterMetricValue {
  metric: string;
  scope: string | null;
  period: string | null;
  value: number | null;
  unit: string | null;
  qualifier: string | null;
  source: string | null;
}

interface RegisterMilestone {
  decision_id: string;
  milestone: string;
  planned_on: number | null;
  done_on: number | null;
}

interface RegisterOrgUnit {
  code: string;
  name: string;
  kind: string | null;
  valid_from: number | null;
  valid_to: number | null;
  source: string | null;
  batch_id: string | null;
}

interface RegisterOverride {
  decision_id: string;
  level: string;
  reason: string | null;
  org: string | null;
  decided_on: number | null;
}

interface RegisterPetition {
  case_key: string;
  matter_key: string | null;
  source: string;
  source_file: string;
  source_row: number;
  batch_id: string;
  pii_found: number;
  received_on: number;
  received_at: number | null;
  channel: string;
  source_level: string | null;
  persons: number;
  affected_persons: number | null;
  is_repeat: boolean | null;
  is_skip_level: boolean | null;
  is_joint: boolean;
  purpose: string | null;
  label_raw: string | null;
  label_scheme: string | null;
  title: string | null;
  text: string | null;
  votes_for: number | null;
  votes_against: number | null;
  area_code: string | null;
  area_raw: string | null;
  org: string | null;
  routed_on: number | null;
  notified_on: number | null;
  objected_on: number | null;
  accepted_on: number | null;
  due_on: number | null;
  extended: boolean | null;
  clock_stopped_days: number | null;
  replied_on: number | null;
  closed_on: number | null;
  implement_due_on: number | null;
  implemented_on: number | null;
  legal_route: string | null;
  result: string | null;
  outcome: string | null;
  mediated: boolean | null;
  handoffs: number | null;
  sponsor_level: string | null;
  is_long_pending: boolean | null;
  review1_requested_on: number | null;
  review1_decided_on: number | null;
  review1_outcome: string | null;
  review2_requested_on: number | null;
  review2_decided_on: number | null;
  review2_outcome: string | null;
  evaluation_office: string | null;
  evaluation_org: string | null;
  decision_id: string | null;
  decision_link: string | null;
}

interface RegisterPetitionHistory extends RegisterPetition {
  replaced_by_batch: string;
  replaced_on: number;
}

interface RegisterPopulation {
  area_code: string;
  area_name: string | null;
  year: number;
  residents: number;
  source: string | null;
  batch_id: string | null;
}

interface RegisterProgramme {
  id: string;
  title: string | null;
  kind: string | null;
  topic: string | null;
  area_code: string | null;
  org: string | null;
  started_on: number | null;
  ended_on: number | null;
  source: string | null;
  batch_id: string | null;
}

interface RegisterRecommendation {
  id: string | null;
  topic: string | null;
  kind: string | null;
  issued_on: number | null;
  to_org: string | null;
  feedback_on: number | null;
  adopted: boolean | null;
  policy_document: string | null;
}

interface RegisterRouting {
  case_key: string;
  from_org: string | null;
  to_org: string | null;
  kind: string | null;
  routed_on: number | null;
  due_on: number | null;
}

interface RegisterTarget {
  metric: string;
  op: string;
  value: number | null;
  value_to: number | null;
  unit: string | null;
  scope: string | null;
  period: string | null;
  source: string | null;
}

/** Tables by their qualified names, for Kysely. */
export interface Database {
  'ops.assessment': OpsAssessment;
  'ops.event': OpsEvent;
  'ops.event_member': OpsEventMember;
  'ops.event_week': OpsEventWeek;
  'ops.file': OpsFile;
  'ops.model': OpsModel;
  'ops.model_drift': OpsModelDrift;
  'ops.quarantine': OpsQuarantine;
  'ops.release': OpsRelease;
  'ops.release_sign_off': OpsReleaseSignOff;
  'ops.release_table': OpsReleaseTable;
  'ops.review_export': OpsReviewExport;
  'ops.review_row': OpsReviewRow;
  'ops.review_undecided': OpsReviewUndecided;
  'ops.run': OpsRun;
  'ops.schema_version': OpsSchemaVersion;
  'ops.setting': OpsSetting;
  'ops.table_version': OpsTableVersion;
  'ops.warning': OpsWarning;
  'ops.watch_point': OpsWatchPoint;
  'ops.watch_state': OpsWatchState;
  'ops.what_if': OpsWhatIf;
  'register.area': RegisterArea;
  'register.decision': RegisterDecision;
  'register.decision_factor': RegisterDecisionFactor;
  'register.decision_feature': RegisterDecisionFeature;
  'register.decision_outcome': RegisterDecisionOutcome;
  'register.hazard': RegisterHazard;
  'register.label': RegisterLabel;
  'register.measure': RegisterMeasure;
  'register.metric_value': RegisterMetricValue;
  'register.milestone': RegisterMilestone;
  'register.org_unit': RegisterOrgUnit;
  'register.override': RegisterOverride;
  'register.petition': RegisterPetition;
  'register.petition_history': RegisterPetitionHistory;
  'register.population': RegisterPopulation;
  'register.programme': RegisterProgramme;
  'register.recommendation': RegisterRecommendation;
  'register.routing': RegisterRouting;
  'register.target': RegisterTarget;
}
