// The axes that tables break registrations down by, and the parameters of sql/tables that choose them.
import type { Axis } from '../names.ts';
import { type ReportScope, topicsCompare } from '../scope.ts';
import type { TableParameters } from './definition.ts';

/** How many codes of an axis a table shows before the others become 其余. */
const ALL_CODES = 1000;
const NAMES_SHOWN = 30;

/** Axes whose codes come from outside and may be many. */
const isOpen = (axis: Axis): boolean => axis === 'label' || axis === 'org';

/** The parameters that choose an axis. */
export function axisParameters(axis: Axis): TableParameters {
  return { axis, classes: '', top: isOpen(axis) ? NAMES_SHOWN : ALL_CODES };
}

/** The parameters that choose the topics of a scheme; `classes` are those of the national scheme. */
export function topicParameters({ scheme }: ReportScope, classes: string): TableParameters {
  if (scheme === 'source') return axisParameters('label');
  return { ...axisParameters('topic'), classes: scheme === 'national' ? classes : '' };
}

/** With which periods topics can be compared: also not where they come from elsewhere than before. */
export function topicComparison(scope: ReportScope): TableParameters {
  const { coverage } = scope;
  const alike = topicsCompare(scope);
  return {
    last_known: Number(coverage.lastYear && alike.lastYear),
    previous_known: Number(coverage.previous && alike.previous),
  };
}

/** What chooses the topics of a scheme, and their comparison; the source's own labels come from nowhere else. */
export function comparedTopics(scope: ReportScope, classes: string): TableParameters {
  const chosen = topicParameters(scope, classes);
  return scope.scheme === 'source' ? chosen : { ...chosen, ...topicComparison(scope) };
}

/** The axis that parameters chose, for the names of its codes. */
export function axisOf(parameters: TableParameters): Axis {
  const axes = ['channel', 'topic', 'purpose', 'cause', 'level', 'org', 'label'] as const;
  const found = axes.find((axis) => axis === parameters.axis);
  if (found === undefined) throw new RangeError('the parameters of a table name no axis');
  return found;
}
