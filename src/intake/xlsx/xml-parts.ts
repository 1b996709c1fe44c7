// Reads the XML of a workbook as events, piece by piece, without namespaces' prefixes.
import { SaxesParser } from 'saxes';
import type { PartText } from './zip-parts.ts';

/** Attributes by their local name, `r:id` as `r:id`. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/**
 * Feeds XML to `handlers` and yields after every piece how many characters have been read. Control characters that XML forbids are let through, since
 * some exporters write them; entities of a DTD are not expanded; anything else that is not
 * well-formed makes the part a damaged one.
 */
export async function* readXml(part: PartText, handlers: XmlHandlers): AsyncGenerator<number> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    if (!error.message.includes('disallowed character')) throw error;
  });
  parser.on('opentag', (tag) => handlers.open(localName(tag.name), tag.attributes));
  if (handlers.close !== undefined) parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)));
  if (handlers.text !== undefined) {
    parser.on('text', (text) => handlers.text?.(text));
    parser.on('cdata', (text) => handlers.text?.(text));
  }
  const parse = (step: () => void): void => {
    try {
      step();
    } catch (cause) {
      throw part.damaged(cause);
    }
  };
  let characters = 0;
  for await (const piece of part.pieces) {
    parse(() => parser.write(piece));
    characters += piece.length;
    yield characters;
  }
  parse(() => parser.close());
}

/** Feeds the whole of a small part to `handlers`. */
export async function readXmlWhole(part: PartText, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(part, handlers)) {
    // Nothing to do between the pieces: the handlers gather.
  }
}
