// Everything that a file of a run says, as text: tables decoded, sheets unzipped.
import { readFileSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';
import { openTable } from '../../src/intake/table.ts';
import { openZipParts } from '../../src/intake/xlsx/zip-parts.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';

/** The numbers of a workbook's sheets as they are stored: our reader gives those shown as per cent as per cent. */
async function storedNumbers(file: string): Promise<string[]> {
  const parts = await openZipParts(file);
  try {
    const found: string[] = [];
    for (const name of parts.names.filter((one) => /^xl\/worksheets\/[^/]+\.xml$/.test(one))) {
      const xml = (await Array.fromAsync(parts.text(name).pieces)).join('');
      found.push(
        ...[...xml.matchAll(/<c\b(?![^>]*\bt=)[^>]*><v>([^<]*)<\/v>/g)].map(([, value = '']) => value),
      );
    }
    return found;
  } finally {
    parts.close();
  }
}

/** Parquet is read by the warehouse, sheets by our own reader; pictures are read as they are. */
export async function saidBy(file: string, warehouse: Warehouse): Promise<string> {
  if (file.endsWith('.parquet')) {
    const rows = await warehouse.query('select to_json(columns(*))::varchar from read_parquet($file)', {
      file,
    });
    return JSON.stringify(rows.columns);
  }
  if (file.endsWith('.arrow')) {
    const table = tableFromIPC(readFileSync(file));
    return `${table.schema.names.join(' ')} ${table.toArray().map(String).join(' ')}`;
  }
  if (file.endsWith('.xlsx')) {
    const said: string[] = [];
    for (const { name } of (await openTable(file, {})).sheets) {
      for await (const { rows } of (await openTable(file, { sheet: name })).batches())
        said.push(rows.columns.flat().join(' '));
    }
    return [...said, ...(await storedNumbers(file))].join(' ');
  }
  return readFileSync(file, file.endsWith('.png') ? 'latin1' : 'utf8');
}
