// Blocks of a document as WordprocessingML: paragraphs, lists, tables whose head repeats, pictures with their words.
import { type Block, type Cell, type Column, cellOf, type TableBlock, type Tone } from '../document.ts';
import { emu, page, twips } from './page-size.ts';
import { xmlText } from './xml.ts';

/** A picture of the package: its relation, and its size in px. */
export interface Picture {
  readonly relation: string;
  readonly width: number;
  readonly height: number;
}

/** What the blocks of one file share. */
export interface WordWriting {
  readonly pictureOf: (chart: string) => Picture | undefined;
  /** The caption of a table or figure, with its number. */
  readonly captionOf: (block: Block) => string;
  /** The number of the next list; called once a list. */
  readonly nextList: () => number;
  /** The number of the next drawing; called once a drawing. */
  readonly nextDrawing: () => number;
}

const looks: Readonly<Record<Tone, string>> = {
  plain: '',
  strong: '<w:b/>',
  alert: '<w:b/><w:color w:val="9B1C1F"/>',
  soft: '<w:color w:val="595959"/>',
};

function run(text: string, tone: Tone = 'plain'): string {
  const look = looks[tone] === '' ? '' : `<w:rPr>${looks[tone]}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

/** A paragraph; `extra` are properties that stand between the style and the spacing. */
export function paragraph(
  style: string,
  text: string,
  { tone = 'plain', extra = '', align }: { tone?: Tone; extra?: string; align?: Column['align'] } = {},
): string {
  const side = align === undefined || align === 'left' ? '' : `<w:jc w:val="${align}"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${extra}${side}</w:pPr>${run(text, tone)}</w:p>`;
}

const borders =
  '<w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1A1A1A"/><w:left w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1A1A1A"/><w:right w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"/></w:tblBorders>';

function widthsOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((twips(page.typeWidth) * weight) / total));
}

const cellXml = (content: string, width: number, shade = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;

const shaded = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2EF"/>';

function tableXml(widths: readonly number[], rows: readonly string[], description: string): string {
  const said = description === '' ? '' : `<w:tblCaption w:val="${xmlText(description)}"/>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>${borders}<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${said}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function rowXml(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

function dataTable({ title, columns, rows }: TableBlock): string {
  const widths = widthsOf(columns.map(({ weight }) => weight));
  const width = (index: number): number => widths[index] ?? 0;
  const head = columns.map(({ heading, align }, index) =>
    cellXml(paragraph('Head', heading, { align }), width(index), shaded),
  );
  const lines = rows.map((cells) =>
    rowXml(
      cells.map((cell, index) => {
        const { text, tone } = cellOf(cell);
        return cellXml(
          paragraph('Cell', text, { tone, align: columns[index]?.align ?? 'left' }),
          width(index),
        );
      }),
    ),
  );
  return tableXml(widths, [rowXml(head, '<w:tblHeader/>'), ...lines], title);
}

function factsTable(rows: readonly (readonly [term: string, fact: Cell])[]): string {
  const widths = widthsOf([1, 2.6]);
  const [term = 0, fact = 0] = widths;
  const lines = rows.map(([name, value]) => {
    const { text, tone } = cellOf(value);
    return rowXml([
      cellXml(paragraph('Term', name), term, shaded),
      cellXml(paragraph('Cell', text, { tone }), fact),
    ]);
  });
  return tableXml(widths, lines, '');
}

/** Lines high enough to sign by hand. */
const signatureHeight = twips(14);

function signatureTable({ roles, words }: Extract<Block, { kind: 'signatures' }>): string {
  const widths = widthsOf([2.4, 0.9, 2.4, 0.9, 1.8]);
  const lines = roles.map((role) =>
    rowXml(
      [role, words.signature, '', words.day, ''].map((text, index) =>
        cellXml(
          paragraph(index === 0 ? 'Term' : 'Cell', text),
          widths[index] ?? 0,
          index === 0 ? shaded : '',
        ),
      ),
      `<w:trHeight w:val="${signatureHeight}" w:hRule="atLeast"/>`,
    ),
  );
  return tableXml(widths, lines, '');
}

/** The width of a chart that fills the page, px; narrower ones keep their proportion. */
const fullChart = 736;

function pictureXml(
  { relation, width, height }: Picture,
  number: number,
  name: string,
  description: string,
): string {
  const [cx, cy] = [width, height].map((px) => emu((px * page.typeWidth) / Math.max(fullChart, width)));
  return `<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${number}" name="${xmlText(name)}" descr="${xmlText(description)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${xmlText(name)}" descr="${xmlText(description)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** A paragraph after a table, so that two tables do not become one. */
const apart =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';

/** A block as the content of a document's body. */
export function blockXml(block: Block, writing: WordWriting): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.tone === 'soft' ? 'Note' : 'Body', block.text, { tone: block.tone ?? 'plain' });
    case 'list': {
      const list = writing.nextList();
      const extra = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
      return block.items.map((item) => paragraph('Item', item, { extra })).join('');
    }
    case 'facts':
      return `${factsTable(block.rows)}${apart}`;
    case 'table':
      return `${paragraph('Caption', writing.captionOf(block))}${dataTable(block)}${apart}`;
    case 'signatures':
      return `${signatureTable(block)}${apart}`;
    case 'chart': {
      const { id, description } = block.chart;
      const picture = writing.pictureOf(id);
      if (picture === undefined) return '';
      return `${pictureXml(picture, writing.nextDrawing(), id, description)}${paragraph('FigureCaption', writing.captionOf(block))}`;
    }
  }
}

/** The key facts of a document side by side: what, its value, and a note. */
export function keyFactsXml(keys: readonly { label: string; value: string; note: string }[]): string {
  if (keys.length === 0) return '';
  const widths = widthsOf(keys.map(() => 1));
  const cells = keys.map(({ label, value, note }, index) =>
    cellXml(
      `${paragraph('Head', label, { align: 'center' })}${paragraph('Key', value)}${paragraph('Cell', note, { tone: 'soft', align: 'center' })}`,
      widths[index] ?? 0,
    ),
  );
  return `${apart}${tableXml(widths, [rowXml(cells)], '')}${apart}`;
}
