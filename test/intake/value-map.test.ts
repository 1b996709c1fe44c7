// The words of a column: built-in meanings, the office's own first, and nothing guessed.
import { describe, expect, it } from 'vitest';
import { type Field, fieldsOf, sourceKinds } from '../../src/intake/fields.ts';
import { replacementOf, valueReader } from '../../src/intake/value-map.ts';

function fieldNamed(name: string): Field {
  const field = fieldsOf('petitions').find((one) => one.name === name);
  if (field === undefined) throw new RangeError(name);
  return field;
}

describe('valueReader', () => {
  it.each([
    ['channel', '电话', 'call'],
    ['channel', 'Phone', 'call'],
    ['channel', '来信', 'letter'],
    ['channel', '走访', 'visit'],
    ['channel', 'API', 'online'],
    ['channel', 'Mail', 'mailbox'],
    ['channel', 'Interface', 'referral'],
    ['channel', '（转送）', 'referral'],
    ['channel', '网 上', 'online'],
    ['source_level', '乡镇（街道）', 'township'],
    ['source_level', '区县级', 'county'],
    ['purpose', '申诉求决', 'claim'],
    ['purpose', '揭发控告', 'accusation'],
    ['purpose', '意见建议', 'suggestion'],
    ['purpose', '咨询', 'inquiry'],
    ['result', '不予支持', 'rejected'],
    ['evaluation_org', '不满意', 'dissatisfied'],
    ['review1_outcome', '维持', 'upheld'],
  ])('reads %s %s', (field, word, value) => {
    expect(valueReader(fieldNamed(field))(word)).toBe(value);
  });

  it('knows every value by its own name', () => {
    for (const field of sourceKinds.flatMap(fieldsOf)) {
      for (const value of field.values) expect(valueReader(field)(value)).toBe(value);
    }
  });

  it('gives an office its own words first', () => {
    const reader = valueReader(fieldNamed('channel'), { 电话: 'referral', 绿色邮政: 'letter' });
    expect(reader('电话')).toBe('referral');
    expect(reader('绿色邮政')).toBe('letter');
    expect(reader('来访')).toBe('visit');
  });

  it('knows nothing of other words', () => {
    expect(valueReader(fieldNamed('channel'))('飞鸽')).toBeNull();
  });
});

describe('replacementOf', () => {
  it('replaces the words it is given and leaves the others', () => {
    const replaced = replacementOf({ 住建: '住房和城乡建设局' });
    expect(replaced('住建')).toBe('住房和城乡建设局');
    expect(replaced('城管局')).toBe('城管局');
  });
});
