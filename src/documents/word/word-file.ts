// A document as a .docx file in the look of official documents: the same bytes for the same document.
import { ZipFile } from 'yazl';
import { say } from '../../foundation/messages/index.ts';
import { type Block, blocksOf, type Chapter, type DocumentModel, type Drawings } from '../document.ts';
import { appendixHeading, chapterHeading, partHeading } from '../numbering.ts';
import { blockXml, keyFactsXml, type Picture, paragraph, type WordWriting } from './blocks.ts';
import { page, twips } from './page-size.ts';
import { fontTableXml, numberingXml, stylesXml, wordNamespace } from './styles.ts';
import { xmlHead, xmlText } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = `xmlns:w="${wordNamespace}" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

/** A picture with its bytes and its name in the package. */
interface PictureFile extends Picture {
  readonly chart: string;
  readonly file: string;
  readonly png: Uint8Array;
}

/** The size of a drawing in px, from the head of its SVG. */
function sizeOf(svg: string): readonly [width: number, height: number] {
  const size = (name: string): number => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);
  return [size('width'), size('height')];
}

function pictureFiles(blocks: readonly Block[], drawings: Drawings): PictureFile[] {
  const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.id] : []));
  return charts.flatMap((chart, index) => {
    const drawing = drawings.get(chart);
    if (drawing === undefined) return [];
    const [width, height] = sizeOf(drawing.svg);
    return [
      { chart, width, height, relation: `picture${index + 1}`, file: `media/${chart}.png`, png: drawing.png },
    ];
  });
}

/** A break to a new page is part of the heading that begins it. */
function heading(style: string, text: string, startsPage = false): string {
  return paragraph(style, text, { extra: startsPage ? '<w:pageBreakBefore/>' : '' });
}

function body(model: DocumentModel, writing: WordWriting): string {
  const { language, mark, office, title, subtitle, summary, keys, chapters, appendices, closing, colophon } =
    model;
  const blocks = (list: readonly Block[]): string => list.map((block) => blockXml(block, writing)).join('');
  const chapter = (one: Chapter, number: number): string =>
    [
      heading('Heading1', chapterHeading(language, number, one.heading)),
      blocks(one.blocks),
      ...one.parts.map(
        (part, index) =>
          `${heading('Heading2', partHeading(language, number, index + 1, part.heading))}${blocks(part.blocks)}`,
      ),
    ].join('');
  const appendix = (one: Chapter, number: number): string =>
    `${heading('Heading1', appendixHeading(language, number, one.heading), number === 1 || one.startsPage === true)}${blocks(one.blocks)}`;
  return [
    paragraph('Mark', mark),
    paragraph('Title', title),
    paragraph('Subtitle', subtitle),
    office === '' ? '' : paragraph('Subtitle', office),
    blocks(summary),
    keyFactsXml(keys),
    ...chapters.map((one, index) => chapter(one, index + 1)),
    ...appendices.map((one, index) => appendix(one, index + 1)),
    paragraph('Body', closing, { tone: 'strong' }),
    ...colophon.map((line) => paragraph('Note', line)),
  ].join('');
}

const sectionXml = `<w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="even" r:id="footer2"/><w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/><w:pgMar w:top="${twips(page.top)}" w:right="${twips(page.right)}" w:bottom="${twips(page.bottom)}" w:left="${twips(page.left)}" w:header="851" w:footer="1361" w:gutter="0"/></w:sectPr>`;

/** The number of the page between dashes: to the right on odd pages, to the left on even ones. */
function footerXml(side: 'right' | 'left'): string {
  return `${xmlHead}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="${side}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
`;
}

const settingsXml = `${xmlHead}<w:settings xmlns:w="${wordNamespace}"><w:removePersonalInformation/><w:removeDateAndTime/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
`;

/** The properties of the file: its title and language, no author and no time. */
function coreXml({ title, subtitle, language }: DocumentModel): string {
  return `${xmlHead}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(`${title} · ${subtitle}`)}</dc:title><dc:language>${language === 'zh' ? 'zh-CN' : 'en'}</dc:language></cp:coreProperties>
`;
}

const PARTS = [
  ['styles', 'styles.xml'],
  ['numbering', 'numbering.xml'],
  ['fontTable', 'fontTable.xml'],
  ['settings', 'settings.xml'],
  ['footer', 'footer1.xml'],
  ['footer', 'footer2.xml'],
] as const;

function contentTypes(): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  return `${xmlHead}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('word/document.xml', `${TYPES}.document.main+xml`)}${PARTS.map(([type, part]) => override(`word/${part}`, `${TYPES}.${type}+xml`)).join('')}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>
`;
}

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `${xmlHead}<Relationships xmlns="${PACKAGE}/relationships">${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>
`;
}

function documentXml(model: DocumentModel, pictures: readonly PictureFile[]): { xml: string; lists: number } {
  const { language } = model;
  const blocks = blocksOf(model);
  let lists = 0;
  let drawings = 0;
  const byChart = new Map(pictures.map((picture) => [picture.chart, picture]));
  const content = body(model, {
    pictureOf: (chart) => byChart.get(chart),
    captionOf: (block) => {
      const number = blocks.filter(({ kind }) => kind === block.kind).indexOf(block) + 1;
      if (block.kind === 'table') return say(language, 'documents.table', { number, title: block.title });
      if (block.kind === 'chart')
        return say(language, 'documents.figure', { number, title: block.chart.title });
      return '';
    },
    nextList: () => {
      lists += 1;
      return lists;
    },
    nextDrawing: () => {
      drawings += 1;
      return drawings;
    },
  });
  return {
    xml: `${xmlHead}<w:document ${NAMESPACES}><w:body>${content}${sectionXml}</w:body></w:document>\n`,
    lists,
  };
}

/** The oldest time that an archive can name: the file is to say nothing of when it was made. */
const NO_TIME = new Date(1980, 0, 1);

/** The bytes of a .docx file. Pictures are stored as they are: PNG does not shrink again. */
export async function wordBytes(model: DocumentModel, drawings: Drawings): Promise<Uint8Array> {
  const { language } = model;
  const pictures = pictureFiles(blocksOf(model), drawings);
  const { xml, lists } = documentXml(model, pictures);
  const archive = new ZipFile();
  const options = { mtime: NO_TIME, mode: 0o100644, forceDosTimestamp: true } as const;
  const add = (name: string, content: string): void => archive.addBuffer(Buffer.from(content), name, options);
  add('[Content_Types].xml', contentTypes());
  add(
    '_rels/.rels',
    relations([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  );
  add('docProps/core.xml', coreXml(model));
  add('word/document.xml', xml);
  add(
    'word/_rels/document.xml.rels',
    relations([
      ...PARTS.map(([type, part]) => [part.replace('.xml', ''), `${OFFICE}/${type}`, part] as const),
      ...pictures.map(({ relation, file }) => [relation, `${OFFICE}/image`, file] as const),
    ]),
  );
  add('word/styles.xml', stylesXml(language));
  add('word/numbering.xml', numberingXml(lists, language));
  add('word/fontTable.xml', fontTableXml());
  add('word/settings.xml', settingsXml);
  add('word/footer1.xml', footerXml('right'));
  add('word/footer2.xml', footerXml('left'));
  for (const { file, png } of pictures) {
    archive.addBuffer(Buffer.from(png), `word/${file}`, { ...options, compress: false });
  }
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
