// What a workbook's package says of itself: its sheets in order, its parts, and the day it counts dates from.
import { failure } from '../../foundation/errors.ts';
import { readXmlWhole } from './xml-parts.ts';
import type { ZipParts } from './zip-parts.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly since1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The part that `target` names, seen from the part `from`. */
function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

async function relationsOf(parts: ZipParts, part: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (parts.size(name) === null) return relations;
  await readXmlWhole(parts.text(name), {
    open(element, { Id = '', Type = '', Target = '' }) {
      if (element !== 'Relationship') return;
      relations.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: resolvePart(part, Target),
      });
    },
  });
  return relations;
}

/** Reads what `path` says of itself; fails where it is an archive, or a workbook of another kind. */
export async function readWorkbook(parts: ZipParts, path: string): Promise<Workbook> {
  const root = await relationsOf(parts, '');
  const main = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (parts.size(main) === null || !main.toLowerCase().endsWith('.xml')) {
    const otherOffice = parts.names.some((name) =>
      /^(?:mimetype|content\.xml|xl\/workbook\.bin)$/.test(name),
    );
    throw otherOffice
      ? failure('intake.legacy_workbook', { file: path })
      : failure('intake.archive_not_table', { file: path });
  }
  const relations = await relationsOf(parts, main);
  const targets = new Map(
    relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const sheets: WorkbookSheet[] = [];
  let since1904 = false;
  let isWorkbook = false;
  await readXmlWhole(parts.text(main), {
    open(element, attributes) {
      if (element === 'workbook') isWorkbook = true;
      if (element === 'workbookPr') since1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (element !== 'sheet') return;
      const reference = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      const part = targets.get(reference);
      if (part === undefined || parts.size(part) === null) return;
      const hidden = /hidden/i.test(attributes.state ?? '');
      sheets.push({ name: attributes.name ?? '', hidden, part });
    },
  });
  if (!isWorkbook) throw failure('intake.archive_not_table', { file: path });
  const partOfType = (wanted: string): string | null => {
    const target = relations.find(({ type }) => type === wanted)?.target;
    return target !== undefined && parts.size(target) !== null ? target : null;
  };
  return { sheets, since1904, sharedStrings: partOfType('sharedStrings'), styles: partOfType('styles') };
}
