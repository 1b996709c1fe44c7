// Versions of assessments in ops.assessment: the first, each that differs, and each that is filed or made again.
import * as z from 'zod';
import type { TypedColumn } from '../../src/foundation/columns.ts';
import type { Assessment } from '../../src/risk/assessment.ts';
import { type AssessedVersion, changesBetween } from '../../src/risk/decision-record.ts';
import { factorRisk, type RiskLevel, riskLevels } from '../../src/risk/expert-index.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { columnReader } from '../column-reader.ts';

const featuresSchema = z.record(z.string(), z.union([z.number(), z.boolean()]));
const factorsSchema = z.array(
  z.object({ factor: z.string(), weight: z.number(), before: z.number(), after: z.number() }),
);

/** A level as it was stored; `medium` for what none is. */
export function levelOf(text: string | null): RiskLevel {
  return riskLevels.find((level) => level === text) ?? 'medium';
}

/** How and when a version was made. */
interface Making {
  readonly runAt: number;
  readonly milestone: string | null;
  readonly isFiled: boolean;
}

function versionOf(assessment: Assessment, making: Making): AssessedVersion {
  const { decision, level, initial, forecast, gates, factors, thresholds } = assessment;
  const planned = [...decision.features].filter(([, { source }]) => source !== 'register');
  return {
    ...making,
    level: level.level,
    isFloor: level.isFloor,
    indexBefore: initial.index,
    indexAfter: level.index,
    probability: forecast.probability,
    interval: forecast.interval,
    expectedPetitions: forecast.expectedPetitions,
    openGates: gates.filter(({ passed }) => passed !== true).map(({ id }) => id),
    features: Object.fromEntries(planned.map(([name, { value }]) => [name, value])),
    factors: factors.map((factor) => ({
      factor: factor.factor,
      weight: factor.weight,
      before: factorRisk(factor, 'before'),
      after: factorRisk(factor, 'after'),
    })),
    thresholds: thresholds.version,
  };
}

/** All stored versions by decision, in the order in which they were made. */
export async function readVersions(
  warehouse: Warehouse,
): Promise<ReadonlyMap<string, readonly AssessedVersion[]>> {
  const batch = await warehouse.query('select * from ops.assessment order by decision_id, run_at, rowid');
  const { text, number } = columnReader(batch);
  const flag = (name: string): readonly (boolean | null)[] => {
    const column = batch.columns.find((one) => one.name === name);
    return column?.type === 'boolean' ? column.values : [];
  };
  const [levels, milestones, gates] = [text('level'), text('milestone'), text('open_gates')];
  const [features, factors, thresholds] = [text('features'), text('factors'), text('thresholds')];
  const [filed, floors] = [flag('is_filed'), flag('is_floor')];
  const [runs, before, after] = [number('run_at'), number('index_before'), number('index_after')];
  const [chances, lows, highs, expected] = [
    number('probability'),
    number('low'),
    number('high'),
    number('expected_petitions'),
  ];
  const found = new Map<string, AssessedVersion[]>();
  for (const [row, id] of text('decision_id').entries()) {
    const versions = found.get(id ?? '') ?? [];
    versions.push({
      runAt: runs[row] ?? 0,
      milestone: milestones[row] ?? null,
      isFiled: filed[row] === true,
      level: levelOf(levels[row] ?? null),
      isFloor: floors[row] === true,
      indexBefore: before[row] ?? null,
      indexAfter: after[row] ?? null,
      probability: chances[row] ?? 0,
      interval: [lows[row] ?? 0, highs[row] ?? 1],
      expectedPetitions: expected[row] ?? null,
      openGates: (gates[row] ?? '').split(' ').filter((gate) => gate !== ''),
      features: featuresSchema.parse(JSON.parse(features[row] ?? '{}')),
      factors: factorsSchema.parse(JSON.parse(factors[row] ?? '[]')),
      thresholds: thresholds[row] ?? '',
    });
    found.set(id ?? '', versions);
  }
  return found;
}

/** Whether a version says anything that the one before did not; probabilities move with the register alone. */
function isNews(version: AssessedVersion, last: AssessedVersion | undefined): boolean {
  if (last === undefined || version.isFiled || version.milestone !== null) return true;
  return changesBetween(last, version).some(({ kind }) => kind !== 'probability');
}

/** Keeps the versions that differ from the latest of their decision, are filed, or were made at a milestone. */
export async function storeVersions(
  warehouse: Warehouse,
  assessments: readonly Assessment[],
  making: Making,
): Promise<void> {
  if (assessments.length === 0) return;
  const stored = await readVersions(warehouse);
  const news = assessments
    .map((assessment) => ({ id: assessment.decision.id, version: versionOf(assessment, making) }))
    .filter(({ id, version }) => isNews(version, stored.get(id)?.at(-1)));
  if (news.length === 0) return;
  const versions = news.map(({ version }) => version);
  const text = (name: string, values: readonly (string | null)[]): TypedColumn => ({
    name,
    type: 'text',
    values,
  });
  const real = (name: string, values: readonly (number | null)[]): TypedColumn => ({
    name,
    type: 'double',
    values,
  });
  const flag = (name: string, values: readonly boolean[]): TypedColumn => ({ name, type: 'boolean', values });
  await warehouse.append({ schema: 'ops', name: 'assessment' }, [
    {
      rowCount: news.length,
      columns: [
        text(
          'decision_id',
          news.map(({ id }) => id),
        ),
        { name: 'run_at', type: 'timestamp', values: versions.map(({ runAt }) => runAt) },
        text(
          'milestone',
          versions.map(({ milestone }) => milestone),
        ),
        flag(
          'is_filed',
          versions.map(({ isFiled }) => isFiled),
        ),
        text(
          'level',
          versions.map(({ level }) => level),
        ),
        flag(
          'is_floor',
          versions.map(({ isFloor }) => isFloor),
        ),
        real(
          'index_before',
          versions.map(({ indexBefore }) => indexBefore),
        ),
        real(
          'index_after',
          versions.map(({ indexAfter }) => indexAfter),
        ),
        real(
          'probability',
          versions.map(({ probability }) => probability),
        ),
        real(
          'low',
          versions.map(({ interval }) => interval[0]),
        ),
        real(
          'high',
          versions.map(({ interval }) => interval[1]),
        ),
        real(
          'expected_petitions',
          versions.map(({ expectedPetitions }) => expectedPetitions),
        ),
        text(
          'open_gates',
          versions.map(({ openGates }) => openGates.join(' ')),
        ),
        text(
          'features',
          versions.map(({ features }) => JSON.stringify(features)),
        ),
        text(
          'factors',
          versions.map(({ factors }) => JSON.stringify(factors)),
        ),
        text(
          'thresholds',
          versions.map(({ thresholds }) => thresholds),
        ),
      ],
    },
  ]);
}
