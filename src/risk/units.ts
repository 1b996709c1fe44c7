// The units of the dictionary in words.
import { type Language, type MessageKey, say } from '../foundation/messages/index.ts';
import type { Indicator } from './indicators.ts';

const units: Readonly<Record<string, MessageKey & `risk.unit.${UnitWord}`>> = {
  万元: 'risk.unit.ten_thousand_yuan',
  亩: 'risk.unit.mu',
  'm²': 'risk.unit.square_metre',
  人: 'risk.unit.persons',
  件: 'risk.unit.pieces',
  '件/千户': 'risk.unit.per_thousand',
  倍: 'risk.unit.times',
  '元/m²': 'risk.unit.yuan_square_metre',
  '元/月': 'risk.unit.yuan_month',
  天: 'risk.unit.days',
  工作日: 'risk.unit.working_days',
  户: 'risk.unit.households',
  月: 'risk.unit.months',
  条: 'risk.unit.comments',
};

type UnitWord =
  | 'ten_thousand_yuan'
  | 'mu'
  | 'square_metre'
  | 'persons'
  | 'pieces'
  | 'per_thousand'
  | 'times'
  | 'yuan_square_metre'
  | 'yuan_month'
  | 'days'
  | 'working_days'
  | 'households'
  | 'months'
  | 'comments';

/** A unit of the dictionary in the words of the language; null for none. */
export function unitWord(unit: string, language: Language): string | null {
  const word = units[unit];
  return word === undefined ? null : say(language, word);
}

/** The unit of a feature in words; what it may be where it has none. */
export function unitText({ type, unit }: Pick<Indicator, 'type' | 'unit'>, language: Language): string {
  const word = unitWord(unit, language);
  if (word !== null) return word;
  if (type === 'percent') return '%';
  return say(language, type === 'flag' || type === 'date' ? `risk.value.${type}` : 'risk.value.number');
}
