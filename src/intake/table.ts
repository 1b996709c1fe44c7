// Opens a file as a table, whatever it is: the one entrance of intake.
import { basename, dirname, join } from 'node:path';
import { failure, WeathervaneError } from '../foundation/errors.ts';
import { safeLabel } from '../privacy/labels.ts';
import { chooseDelimiter, delimitedGrid } from './delimited-grid.ts';
import { fileText, type TextChunk } from './file-chunks.ts';
import { textKindOf } from './file-format.ts';
import { type FileSurvey, surveyFile } from './file-survey.ts';
import type { Grid } from './grid.ts';
import { gridBatches, gridHead } from './grid-table.ts';
import { openHtml } from './html-grid.ts';
import { openJson } from './json-table.ts';
import { openParquet } from './parquet-table.ts';
import {
  defaultLimits,
  type Notice,
  type OpenedTable,
  type OpenOptions,
  type ReadBatch,
  type ReadLimits,
  type SourceTable,
} from './source-table.ts';
import { openWorkbook } from './xlsx/workbook-grid.ts';

const sampleCharacters = 256 * 1024;

/** The first characters of a text; `whole` says that these are all. */
async function textSample(chunks: AsyncIterable<TextChunk>): Promise<{ sample: string; whole: boolean }> {
  let sample = '';
  for await (const { text, final } of chunks) {
    sample += text;
    if (final) return { sample, whole: true };
    if (sample.length >= sampleCharacters) break;
  }
  return { sample, whole: false };
}

function requestedEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    throw failure('intake.encoding_unsupported', { encoding: label }, { cause });
  }
}

/** The encoding to read with, and whether some bytes may not decode. */
function readingEncoding(
  path: string,
  survey: FileSurvey,
  options: OpenOptions,
): { encoding: string; lossy: boolean } {
  if (options.encoding !== undefined) return { encoding: requestedEncoding(options.encoding), lossy: true };
  const { encoding, invalid, firstInvalid } = survey.text ?? { encoding: null, invalid: 0, firstInvalid: 0 };
  if (encoding === null) {
    throw failure('intake.encoding_unknown', { file: path, offset: (firstInvalid ?? 0) + 1 });
  }
  return { encoding, lossy: invalid > 0 || encoding.startsWith('utf-16') };
}

function lossyNotices(survey: FileSurvey, options: OpenOptions): Notice[] {
  const { encoding, invalid } = survey.text ?? { encoding: null, invalid: 0 };
  if (options.encoding !== undefined || encoding === null || invalid === 0) return [];
  return [
    {
      kind: 'lossy_encoding',
      row: null,
      column: null,
      message: 'intake.notice.lossy_encoding',
      parameters: { encoding, count: invalid },
    },
  ];
}

/** A table of a grid that has one; an error where it has no rows. */
async function openGrid(
  path: string,
  grid: Grid,
  options: OpenOptions,
  limits: ReadLimits,
  about: Pick<OpenedTable, 'format' | 'encoding' | 'sheets' | 'notices'>,
): Promise<OpenedTable> {
  const head = await gridHead(grid, path, options);
  if (head === null) throw failure('intake.file_empty', { file: path });
  return {
    ...about,
    columns: head.columns,
    headerRow: head.headerRow,
    notices: [...about.notices, ...head.notices],
    batches: () => gridBatches(grid, head, limits),
  };
}

async function openText(
  path: string,
  survey: FileSurvey,
  options: OpenOptions,
  limits: ReadLimits,
): Promise<OpenedTable> {
  const beginning = new TextDecoder(survey.text?.encoding ?? 'latin1').decode(survey.head);
  const kind = textKindOf(beginning);
  if (kind === 'spreadsheet_xml') throw failure('intake.spreadsheet_xml', { file: path });
  if (kind === 'mime') throw failure('intake.legacy_workbook', { file: path });
  const notices = lossyNotices(survey, options);
  if (kind === 'html') {
    const html = await openHtml({ path, survey, beginning, encoding: options.encoding, limits });
    return openGrid(path, html.grid, options, limits, {
      format: 'html',
      encoding: html.encoding,
      sheets: [],
      notices,
    });
  }
  const { encoding, lossy } = readingEncoding(path, survey, options);
  const text = (): AsyncIterable<TextChunk> => fileText(path, encoding);
  if (kind === 'json_array' || kind === 'json_object') {
    return openJson({ path, text, bytes: survey.bytes, kind, encoding, notices, lossy, limits });
  }
  const { sample, whole } = await textSample(text());
  const delimiter = chooseDelimiter(sample, whole, limits, options.knownHeader);
  const grid = delimitedGrid({ text, bytes: survey.bytes, delimiter, lossy, limits });
  return openGrid(path, grid, options, limits, {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding,
    sheets: [],
    notices,
  });
}

function openByMagic(
  path: string,
  survey: FileSurvey,
  options: OpenOptions,
  limits: ReadLimits,
): Promise<OpenedTable> {
  switch (survey.magic) {
    case 'zip':
      return openWorkbook(path, options, limits, (grid, about) =>
        openGrid(path, grid, options, limits, about),
      );
    case 'parquet':
      return openParquet(path, options.parquet);
    case 'ole2':
      throw failure('intake.legacy_workbook', { file: path });
    case 'archive':
      throw failure('intake.archive_not_table', { file: path });
    case 'binary':
      throw failure('intake.binary_file', { file: path });
    default:
      return openText(path, survey, options, limits);
  }
}

/** The path as it may be told and kept: a file called after a person loses the name. */
const tellable = (path: string): string => {
  const name = basename(path);
  const label = safeLabel(name);
  return label === name ? path : join(dirname(path), label);
};

/** An error that says the file's name as it may be told. */
function tellableError(error: unknown, path: string): unknown {
  if (!(error instanceof WeathervaneError) || error.parameters.file !== path) return error;
  const { code, parameters, place, others, cause } = error;
  const details = { cause, others, ...(place === null ? {} : { place }) };
  return new WeathervaneError(code, { ...parameters, file: tellable(path) }, details);
}

async function* tellableBatches(opened: OpenedTable, path: string): AsyncGenerator<ReadBatch> {
  try {
    yield* opened.batches();
  } catch (error) {
    throw tellableError(error, path);
  }
}

/**
 * Opens a file as a table. What the file is follows from its content, never from its name. Its rows are read by
 * `batches()`, as often as wanted, in bounded memory; for workbooks that is apart from their table of strings.
 * Fails where the file is missing, empty, not a table, of an unknown encoding or an old `.xls`.
 */
export async function openTable(path: string, options: OpenOptions = {}): Promise<SourceTable> {
  try {
    const limits = { ...defaultLimits, ...options.limits };
    const survey = await surveyFile(path);
    if (survey.bytes === 0) throw failure('intake.file_empty', { file: path });
    const opened = await openByMagic(path, survey, options, limits);
    return {
      ...opened,
      file: tellable(path),
      sha256: survey.sha256,
      bytes: survey.bytes,
      sheets: opened.sheets.map((sheet) => ({ ...sheet, name: safeLabel(sheet.name) })),
      batches: () => tellableBatches(opened, path),
    };
  } catch (error) {
    throw tellableError(error, path);
  }
}
