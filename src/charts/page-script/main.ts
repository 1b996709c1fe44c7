// Runs in the reader's browser: turns each chart's drawing into an interactive one, without eval or network.
import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { PageDocument, PageElement } from './dom.ts';
import { makeTooltip, type ShowTooltip } from './tooltip.ts';

declare const document: PageDocument;

/** Compiled specifications by chart: `<script type="application/json" data-spec="ID">`. */
function readSpecs(): ReadonlyMap<string, string> {
  return new Map(
    [...document.querySelectorAll('script[data-spec]')].map((script) => [
      script.getAttribute('data-spec') ?? '',
      script.textContent ?? '',
    ]),
  );
}

/** Puts the interactive view in the place of the figure's drawing; until then the drawing stays. */
async function enliven(figure: PageElement, text: string, tooltip: ShowTooltip): Promise<void> {
  const drawing = figure.querySelector('svg');
  if (drawing === null) return;
  const spec: vega.Spec = JSON.parse(text);
  const place = document.createElement('div');
  const view = new vega.View(vega.parse(spec, undefined, { ast: true }), {
    renderer: 'svg',
    container: place,
    expr: expressionInterpreter,
    tooltip,
    logLevel: vega.None,
  });
  await view.runAsync();
  // After the run: Vega writes its own English words here.
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', drawing.getAttribute('aria-label') ?? '');
  place.removeAttribute('aria-roledescription');
  place.setAttribute('class', 'chart-view');
  drawing.replaceWith(place);
}

const tooltip = makeTooltip(document);
const specs = readSpecs();
for (const figure of document.querySelectorAll('figure[data-chart]')) {
  const text = specs.get(figure.getAttribute('data-chart') ?? '');
  if (text !== undefined) enliven(figure, text, tooltip).catch(() => undefined);
}
