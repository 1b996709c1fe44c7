// Vega-Lite in, Vega out: done once when the report is made, so that the page needs no compiler.
import type { Spec as VegaSpec } from 'vega';
import { compile } from 'vega-lite';
import type { ChartSpec } from './chart.ts';

/**
 * Compiles a chart. `onWarning` hears what Vega-Lite finds questionable in the
 * specification; charts of this package give it no reason to speak, which a test holds them to.
 */
export function compileChart(spec: ChartSpec, onWarning: (message: string) => void = () => {}): VegaSpec {
  const hear = (...parts: readonly unknown[]) => {
    onWarning(parts.map(String).join(' '));
    return logger;
  };
  const quiet = () => logger;
  const logger: NonNullable<NonNullable<Parameters<typeof compile>[1]>['logger']> = {
    level: () => logger,
    error: hear,
    warn: hear,
    info: quiet,
    debug: quiet,
  };
  return compile(spec, { logger }).spec;
}
