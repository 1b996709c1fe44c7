// The log of what-ifs: a report says how often a plan was tried before it was filed.
import type { Assessment } from '../../src/risk/assessment.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';

/** Notes the what-ifs among assessments; none where nothing was tried. */
export async function logWhatIfs(
  warehouse: Warehouse,
  assessments: readonly Assessment[],
  given: { readonly text: string; readonly runAt: number },
): Promise<void> {
  const runs = assessments.flatMap(({ decision, whatIf }) =>
    whatIf === null ? [] : [{ id: decision.id, whatIf }],
  );
  if (runs.length === 0) return;
  await warehouse.append({ schema: 'ops', name: 'what_if' }, [
    {
      rowCount: runs.length,
      columns: [
        { name: 'decision_id', type: 'text', values: runs.map(({ id }) => id) },
        { name: 'run_at', type: 'timestamp', values: runs.map(() => given.runAt) },
        { name: 'changes', type: 'text', values: runs.map(() => given.text) },
        { name: 'level', type: 'text', values: runs.map(({ whatIf }) => whatIf.level) },
        { name: 'index_after', type: 'double', values: runs.map(({ whatIf }) => whatIf.indexAfter) },
        { name: 'probability', type: 'double', values: runs.map(({ whatIf }) => whatIf.probability) },
      ],
    },
  ]);
}
