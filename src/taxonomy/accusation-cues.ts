// The words by which accusations against persons in office are known, each in its role.
import { failure } from '../foundation/errors.ts';
import { readCsvTable } from './csv-table.ts';
import type { Keyword } from './lexicon.ts';

/**
 * `act` 检举; `corruption` 受贿, which only persons in office do; `abuse` 渎职, also said in passing or of an
 * office; `misconduct` 侵占, which anyone may do; `official` 局长; `organ` 环保局; `enterprise` 公司 or 噪声, whatever
 * is complained of that holds no office. `neutral_…` are phrases that hold such a word without its meaning:
 * 举报电话, 反腐败, 市长信箱.
 */
const accusationRoles = [
  'act',
  'neutral_act',
  'neutral_deed',
  'corruption',
  'abuse',
  'misconduct',
  'official',
  'neutral_official',
  'organ',
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
