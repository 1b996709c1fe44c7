// The styles of a Word file: those of Chinese official documents, and a plain set for English.
import type { Language } from '../../foundation/messages/index.ts';
import { xmlHead } from './xml.ts';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Font {
  readonly name: string;
  /** The font that stands in where a machine lacks it. */
  readonly instead: string;
  readonly family: 'roman' | 'modern' | 'swiss';
}

/** 仿宋 for text, 小标宋 for the title, 黑体 and 楷体 for headings: none is on every machine. */
const fonts = {
  body: { name: '仿宋_GB2312', instead: '仿宋', family: 'modern' },
  title: { name: '方正小标宋简体', instead: '华文中宋', family: 'roman' },
  chapter: { name: '黑体', instead: 'SimHei', family: 'swiss' },
  part: { name: '楷体_GB2312', instead: '楷体', family: 'modern' },
} as const satisfies Record<string, Font>;

const latin = 'Times New Roman';

function runFonts(font: Font): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${font.name}" w:cs="${latin}"/>`;
}

/** Sizes in half points and the pitch of lines in twentieths of a point. */
const sizes = {
  zh: { body: 32, title: 44, chapter: 32, part: 32, table: 21, note: 24, pitch: 578, indent: 640 },
  en: { body: 22, title: 36, chapter: 28, part: 24, table: 19, note: 20, pitch: 300, indent: 0 },
} as const;

interface Look {
  readonly id: string;
  readonly name: string;
  readonly font: Font;
  readonly size: number;
  readonly paragraph: string;
  readonly run?: string;
}

function style({ id, name, font, size, paragraph, run = '' }: Look): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${runFonts(font)}${run}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}

/** word/styles.xml. */
export function stylesXml(language: Language): string {
  const size = sizes[language];
  const exact = `w:line="${size.pitch}" w:lineRule="${language === 'zh' ? 'exact' : 'auto'}"`;
  const justified = language === 'zh' ? 'both' : 'left';
  const head = (before: number, level: number): string =>
    `<w:keepNext/><w:spacing w:before="${before}" w:after="60" ${exact}/><w:ind w:firstLine="${size.indent}"/><w:outlineLvl w:val="${level}"/>`;
  const bold = language === 'zh' ? '' : '<w:b/>';
  const looks: readonly Look[] = [
    {
      id: 'Mark',
      name: 'Mark',
      font: fonts.chapter,
      size: size.chapter,
      paragraph: '<w:spacing w:after="240"/>',
      run: '<w:color w:val="9B1C1F"/>',
    },
    {
      id: 'Title',
      name: 'Title',
      font: fonts.title,
      size: size.title,
      paragraph: '<w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/>',
      run: bold,
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      font: fonts.part,
      size: size.body,
      paragraph: '<w:spacing w:after="240"/><w:jc w:val="center"/>',
    },
    {
      id: 'Heading1',
      name: 'heading 1',
      font: fonts.chapter,
      size: size.chapter,
      paragraph: head(240, 0),
      run: bold,
    },
    {
      id: 'Heading2',
      name: 'heading 2',
      font: fonts.part,
      size: size.part,
      paragraph: head(120, 1),
      run: bold,
    },
    {
      id: 'Body',
      name: 'Body Text',
      font: fonts.body,
      size: size.body,
      paragraph: `<w:spacing w:after="${language === 'zh' ? 0 : 120}" ${exact}/><w:ind w:firstLine="${size.indent}"/><w:jc w:val="${justified}"/>`,
    },
    {
      id: 'Item',
      name: 'List Number',
      font: fonts.body,
      size: size.body,
      paragraph: `<w:spacing w:after="${language === 'zh' ? 0 : 60}" ${exact}/><w:jc w:val="${justified}"/>`,
    },
    {
      id: 'Note',
      name: 'Note',
      font: fonts.body,
      size: size.note,
      paragraph: '<w:spacing w:before="60" w:after="120"/>',
      run: '<w:color w:val="595959"/>',
    },
    {
      id: 'Caption',
      name: 'caption',
      font: fonts.chapter,
      size: size.note,
      paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="80"/><w:jc w:val="center"/>',
    },
    {
      id: 'FigureCaption',
      name: 'Figure Caption',
      font: fonts.chapter,
      size: size.note,
      paragraph: '<w:spacing w:before="40" w:after="200"/><w:jc w:val="center"/>',
    },
    {
      id: 'Figure',
      name: 'Figure',
      font: fonts.body,
      size: size.body,
      paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="0"/><w:jc w:val="center"/>',
    },
    {
      id: 'Cell',
      name: 'Table Text',
      font: fonts.body,
      size: size.table,
      paragraph: '<w:spacing w:before="30" w:after="30"/>',
    },
    {
      id: 'Head',
      name: 'Table Head',
      font: fonts.chapter,
      size: size.table,
      paragraph: '<w:keepNext/><w:spacing w:before="40" w:after="40"/>',
      run: bold,
    },
    {
      id: 'Term',
      name: 'Table Term',
      font: fonts.chapter,
      size: size.table,
      paragraph: '<w:spacing w:before="40" w:after="40"/>',
      run: bold,
    },
    {
      id: 'Key',
      name: 'Key Fact',
      font: fonts.title,
      size: size.chapter,
      paragraph: '<w:keepNext/><w:spacing w:before="40" w:after="40"/><w:jc w:val="center"/>',
      run: '<w:b/>',
    },
    { id: 'Footer', name: 'footer', font: fonts.body, size: 28, paragraph: '' },
  ];
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return `${xmlHead}<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr>${runFonts(fonts.body)}<w:sz w:val="${size.body}"/><w:szCs w:val="${size.body}"/><w:lang w:val="${locale}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${looks.map(style).join('')}</w:styles>
`;
}

/** word/fontTable.xml: what Word takes where a font is missing. */
export function fontTableXml(): string {
  const entries = Object.values(fonts).map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${xmlHead}<w:fonts xmlns:w="${wordNamespace}"><w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>${entries.join('')}</w:fonts>
`;
}

/** word/numbering.xml: each list counts from 1 by itself. */
export function numberingXml(lists: number, language: Language): string {
  const format = language === 'zh' ? '%1．' : '%1.';
  const [left, hanging] = language === 'zh' ? [1120, 480] : [420, 420];
  const nums = Array.from(
    { length: lists },
    (_, index) =>
      `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `${xmlHead}<w:numbering xmlns:w="${wordNamespace}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${format}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr></w:lvl></w:abstractNum>${nums.join('')}</w:numbering>
`;
}
