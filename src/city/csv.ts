// Cells of a CSV line.

/** A line of cells: a cell with a comma, a quote or a line break is quoted (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
