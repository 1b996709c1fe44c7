// The words by which accusations against persons in office are known, each in its role.
import { failure } from '../foundation/errors.ts';
import { readCsvTable } from './csv-table.ts';
import type { Keyword } from './lexicon.ts';

/**
 * `act` 检举; `neutral_act` 举报电话; `corruption` 受贿; `misconduct` 侵占, which also others do; `official` 局长;
 * `neutral_official` 市长信箱; `enterprise` 公司.
 */
export const accusationRoles = [
  'act',
  'neutral_act',
  'corruption',
  'misconduct',
  'official',
  'neutral_official',
  'enterprise',
] as const;

export type AccusationRole = (typeof accusationRoles)[number];

/** Reads `role,keyword` as keywords of the axis `accusation`. Throws `taxonomy.unknown_code` for another role. */
export function readAccusationCues(readText: (file: string) => string, file: string): Keyword[] {
  const roles: ReadonlySet<string> = new Set(accusationRoles);
  return readCsvTable(readText(file), file, ['role', 'keyword']).map((row) => {
    const code = row.get('role');
    if (!roles.has(code)) throw failure('taxonomy.unknown_code', { code }, { place: row.place });
    return { axis: 'accusation', code, word: row.get('keyword'), weight: 1 };
  });
}
