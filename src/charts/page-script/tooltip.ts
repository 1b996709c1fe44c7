// The box beside the pointer: headings and figures as plain text, never as markup.
import type { PageDocument, PageElement } from './dom.ts';

const boxStyle = {
  position: 'fixed',
  'z-index': '10',
  'pointer-events': 'none',
  'max-width': '22rem',
  padding: '0.4rem 0.6rem',
  background: '#ffffff',
  color: '#1a1a1a',
  border: '1px solid #8c8c8c',
  'border-radius': '3px',
  'box-shadow': '0 1px 4px rgb(0 0 0 / 25%)',
  'font-size': '12px',
  'line-height': '1.5',
} as const;

/** What Vega hands to a tooltip: the pointer's event and the lines, or nothing where the pointer left a mark. */
export type ShowTooltip = (
  handler: unknown,
  event: { clientX?: number; clientY?: number },
  item: unknown,
  value: unknown,
) => void;

function line(document: PageDocument, heading: string, text: string): PageElement {
  const row = document.createElement('div');
  const label = document.createElement('span');
  const figure = document.createElement('span');
  label.style.setProperty('color', '#595959');
  label.style.setProperty('margin-right', '0.6em');
  label.textContent = heading;
  figure.textContent = text;
  row.append(label, figure);
  return row;
}

/** Keeps a box of this size beside the pointer and inside the window. */
export function placeBox(pointer: number, size: number, room: number): number {
  const after = pointer + 14;
  return after + size <= room ? after : Math.max(0, pointer - 14 - size);
}

/** One box for all charts of a page. */
export function makeTooltip(document: PageDocument): ShowTooltip {
  const box = document.createElement('div');
  box.setAttribute('class', 'chart-tooltip');
  box.setAttribute('role', 'tooltip');
  for (const [name, value] of Object.entries(boxStyle)) box.style.setProperty(name, value);
  box.hidden = true;
  document.body.append(box);
  return (_handler, { clientX = 0, clientY = 0 }, _item, value) => {
    if (typeof value !== 'object' || value === null) {
      box.hidden = true;
      return;
    }
    box.replaceChildren(
      ...Object.entries(value).map(([heading, text]) => line(document, heading, String(text))),
    );
    box.hidden = false;
    const { clientWidth, clientHeight } = document.documentElement;
    box.style.setProperty('left', `${placeBox(clientX, box.offsetWidth, clientWidth)}px`);
    box.style.setProperty('top', `${placeBox(clientY, box.offsetHeight, clientHeight)}px`);
  };
}
