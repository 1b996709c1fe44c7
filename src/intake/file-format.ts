// What a file is, by its first bytes and characters, never by its name.

/** What the first bytes of a file say it is. */
export type Magic = 'zip' | 'ole2' | 'parquet' | 'archive' | 'binary' | 'text';

const signatures: readonly { readonly bytes: readonly number[]; readonly magic: Magic }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], magic: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], magic: 'archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], magic: 'ole2' },
  { bytes: [0x09, 0x08, 0x10, 0x00], magic: 'ole2' },
  { bytes: [0x50, 0x41, 0x52, 0x31], magic: 'parquet' },
  { bytes: [0x1f, 0x8b], magic: 'archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], magic: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], magic: 'archive' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], magic: 'binary' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], magic: 'binary' },
  { bytes: [0xff, 0xd8, 0xff], magic: 'binary' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72], magic: 'binary' },
];

/** The kind of file that begins with these bytes. */
export function magicOf(head: Uint8Array): Magic {
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return found?.magic ?? 'text';
}

/** What a text holds, by its beginning. */
export type TextKind = 'html' | 'spreadsheet_xml' | 'mime' | 'json_array' | 'json_object' | 'delimited';

/** The kind of text that begins so; anything not known for another is delimited. */
export function textKindOf(head: string): TextKind {
  const start = head.trimStart();
  if (start.startsWith('<')) {
    if (/<Workbook[\s>]/.test(start) && start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
      return 'spreadsheet_xml';
    }
    if (
      /^<(?:!doctype\s+html|html|head|body|meta|style|table|div|title)\b/i.test(start) ||
      /<(?:html|table)[\s>]/i.test(start)
    ) {
      return 'html';
    }
  }
  if (/^MIME-Version:/i.test(start)) return 'mime';
  if (/^\[\s*(?:[[{"\]]|$)/.test(start)) return 'json_array';
  return /^\{\s*(?:["}]|$)/.test(start) ? 'json_object' : 'delimited';
}
