// What the page itself does in a browser: opens its tables for printing, and says the command of a number.

/** Plain JavaScript, small enough to be read in the page. */
export const behaviour = `(() => {
  const all = (selector) => document.querySelectorAll(selector);
  addEventListener('beforeprint', () => {
    for (const part of all('details:not([open])')) {
      part.open = true;
      part.dataset.closed = '';
    }
  });
  addEventListener('afterprint', () => {
    for (const part of all('details[data-closed]')) {
      part.open = false;
      delete part.dataset.closed;
    }
  });
  const line = document.querySelector('output.lineage');
  document.addEventListener('click', (event) => {
    const figure = event.target instanceof Element ? event.target.closest('[data-figure]') : null;
    if (figure !== null) line.textContent = "weathervane lineage '" + figure.dataset.figure.replaceAll("'", "'\\\\''") + "'";
    if (event.target !== line) line.hidden = figure === null;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') line.hidden = true;
  });
})();`;
