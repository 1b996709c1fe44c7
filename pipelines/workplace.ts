// Where configured jobs work.
import type { Project } from '../src/config/project.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';

/** A project with its warehouse open. */
export interface Workplace {
  readonly project: Project;
  readonly warehouse: Warehouse;
}
