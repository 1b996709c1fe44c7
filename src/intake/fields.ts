// The canonical fields of every kind of source: what a column can be mapped to, and how its cells are read.
import { decisionFeatures } from './decision-features.ts';

/** What a file holds. */
export const sourceKinds = [
  'petitions',
  'population',
  'org_units',
  'areas',
  'hazards',
  'decisions',
  'decision_factors',
  'measures',
  'milestones',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/**
 * How a cell is read. `identifier` keeps leading zeros; `moment` is a date with or without a time of day;
 * `choice` is one of the field's `values`.
 */
type FieldType = 'identifier' | 'text' | 'moment' | 'date' | 'integer' | 'number' | 'boolean' | 'choice';

/** One field of a kind of source. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** The values a `choice` may take. */
  readonly values: readonly string[];
  /** The value of a `choice` that the lists of synonyms do not know; null leaves the field empty. */
  readonly otherwise: string | null;
  /** The smallest integer that can be true. */
  readonly minimum: number;
}

const field = (name: string, type: FieldType, details: Partial<Field> = {}): Field => ({
  name,
  type,
  required: false,
  values: [],
  otherwise: null,
  minimum: 0,
  ...details,
});

const choice = (name: string, values: readonly string[], otherwise: string | null = null): Field =>
  field(name, 'choice', { values, otherwise });

const levels = ['township', 'county', 'city', 'province', 'national'] as const;
const satisfaction = ['satisfied', 'basically', 'dissatisfied', 'none'] as const;
const reviewOutcomes = ['upheld', 'changed', 'revoked', 'terminated'] as const;

const petitionFields: readonly Field[] = [
  field('id', 'identifier', { required: true }),
  field('matter_id', 'identifier'),
  field('received_on', 'moment', { required: true }),
  choice('channel', ['letter', 'visit', 'call', 'online', 'mailbox', 'referral', 'other'], 'other'),
  choice('source_level', levels),
  field('persons', 'integer'),
  field('affected_persons', 'integer'),
  field('is_repeat', 'boolean'),
  field('is_skip_level', 'boolean'),
  choice('purpose', ['suggestion', 'accusation', 'claim', 'inquiry', 'other']),
  field('label_raw', 'text'),
  field('label_scheme', 'text'),
  field('title', 'text'),
  field('text', 'text'),
  field('votes_for', 'integer'),
  field('votes_against', 'integer'),
  field('area_code', 'identifier'),
  field('area_raw', 'text'),
  field('org', 'text'),
  field('routed_on', 'date'),
  field('notified_on', 'date'),
  field('objected_on', 'date'),
  field('accepted_on', 'date'),
  field('due_on', 'date'),
  field('extended', 'boolean'),
  field('clock_stopped_days', 'integer'),
  field('replied_on', 'date'),
  field('closed_on', 'date'),
  field('implement_due_on', 'date'),
  field('implemented_on', 'date'),
  field('legal_route', 'text'),
  choice('result', ['supported', 'explained', 'rejected']),
  field('outcome', 'text'),
  field('mediated', 'boolean'),
  field('handoffs', 'integer'),
  choice('sponsor_level', levels),
  field('is_long_pending', 'boolean'),
  field('review1_requested_on', 'date'),
  field('review1_decided_on', 'date'),
  choice('review1_outcome', reviewOutcomes),
  field('review2_requested_on', 'date'),
  field('review2_decided_on', 'date'),
  choice('review2_outcome', reviewOutcomes),
  choice('evaluation_office', satisfaction),
  choice('evaluation_org', satisfaction),
  field('decision_id', 'identifier'),
  choice('decision_link', ['stated', 'inferred']),
];

const fieldsByKind: Readonly<Record<SourceKind, readonly Field[]>> = {
  petitions: petitionFields,
  population: [
    field('area_code', 'identifier', { required: true }),
    field('area_name', 'text'),
    field('year', 'integer', { required: true, minimum: 1900 }),
    field('residents', 'integer', { required: true }),
  ],
  org_units: [
    field('code', 'identifier', { required: true }),
    field('name', 'text', { required: true }),
    field('kind', 'text'),
    field('valid_from', 'date'),
    field('valid_to', 'date'),
  ],
  areas: [
    field('code', 'identifier', { required: true }),
    field('name', 'text', { required: true }),
    choice('level', levels),
    field('parent', 'identifier'),
    field('valid_from', 'date'),
    field('valid_to', 'date'),
  ],
  hazards: [
    field('topic', 'text', { required: true }),
    field('area_code', 'identifier'),
    field('project', 'text'),
    field('org', 'text'),
    field('found_on', 'date', { required: true }),
    field('measure', 'text'),
    field('due_on', 'date'),
    field('closed_on', 'date'),
  ],
  decisions: [
    field('id', 'identifier', { required: true }),
    field('title', 'text'),
    field('type', 'text', { required: true }),
    field('topic', 'identifier'),
    field('area_code', 'identifier'),
    choice('stage', ['draft', 'pending', 'taken', 'postponed', 'dropped'], 'pending'),
    field('t0', 'date'),
    field('as_of', 'date'),
    field('lawsuits_lost', 'integer'),
    field('reconsiderations_lost', 'integer'),
    ...Object.keys(decisionFeatures).map((name) => field(name, 'text')),
  ],
  decision_factors: [
    field('decision_id', 'identifier', { required: true }),
    field('factor', 'text', { required: true }),
    field('weight', 'number', { required: true }),
    field('p', 'number', { required: true }),
    field('q', 'number', { required: true }),
    field('p_after', 'number'),
    field('q_after', 'number'),
    field('measure', 'text'),
  ],
  measures: [
    field('decision_id', 'identifier', { required: true }),
    field('measure', 'text', { required: true }),
    choice('kind', ['plan', 'money', 'timing', 'information', 'participation', 'scope']),
    field('factor', 'text'),
    field('org', 'text', { required: true }),
    field('due_on', 'date', { required: true }),
    field('done_on', 'date'),
  ],
  milestones: [
    field('decision_id', 'identifier', { required: true }),
    field('milestone', 'text', { required: true }),
    field('planned_on', 'date'),
    field('done_on', 'date'),
  ],
};

/** The fields of a kind of source, in the register's order. */
export function fieldsOf(kind: SourceKind): readonly Field[] {
  return fieldsByKind[kind];
}

/** The names that a source of this kind may map. */
export function fieldNames(kind: SourceKind): readonly string[] {
  return fieldsByKind[kind].map(({ name }) => name);
}
