// The scrubber: what tells a person goes, what counts or dates stays, and doing it twice changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholderOf } from '../../../src/foundation/placeholders.ts';
import { scrub, scrubberOf, scrubRules } from '../../../src/privacy/scrubber/scrub.ts';

const masked = (text: string): string => scrub(text).text;

describe('identity numbers', () => {
  it.each([
    ['身份证号11010519491231002X。', '身份证号〔身份证〕。'],
    ['身份证34052419800101001X在此', '身份证〔身份证〕在此'],
    ['我叫430000199001011234号', '我叫〔身份证〕号'],
    ['１１０１０５１９４９１２３１００２Ｘ', '〔身份证〕'],
    ['110105 19491231 002X', '〔身份证〕'],
    ['1101051949\n1231002x', '〔身份证〕'],
    ['110105\u200b19491231\u200b002X', '〔身份证〕'],
    ['一一零一零五一九四九一二三一零零二X', '〔身份证〕'],
    ['旧证110105491231002号', '旧证〔身份证〕号'],
    ['11010519491231002X13800138000', '〔身份证〕〔电话〕'],
  ])('%j becomes %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('masks one whose check digit is wrong, and counts it as mistyped', () => {
    expect(scrub('110105194912310021')).toEqual({
      text: '〔身份证〕',
      found: 1,
      counts: { identity: 1, identity_mistyped: 1 },
    });
  });
});

describe('phones', () => {
  it.each([
    ['请打13800138000', '请打〔电话〕'],
    ['138-0013-8000，138 0013 8000', '〔电话〕，〔电话〕'],
    ['1 3 8 0 0 1 3 8 0 0 0', '〔电话〕'],
    ['１３８００１３８０００', '〔电话〕'],
    ['1380013\n8000', '〔电话〕'],
    ['+8613800138000、0086-13800138000', '〔电话〕、〔电话〕'],
    ['幺三八零零一三八零零零', '〔电话〕'],
    ['一三八〇〇一三八〇〇〇', '〔电话〕'],
    ['138OO138OOO', '〔电话〕'],
    ['13️⃣8️⃣00138000', '〔电话〕'],
    ['电话①③⑧⓪⓪①③⑧⓪⓪⓪', '电话〔电话〕'],
    ['电话❶❸❽〇〇❶❸❽〇〇〇', '电话〔电话〕'],
    ['0745-2712345', '〔电话〕'],
    ['（0745）2712345转801', '〔电话〕'],
    ['电话2712345。', '电话〔电话〕。'],
  ])('%j becomes %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('leaves no digit of a phone that other digits are glued to', () => {
    expect(masked('138001380003栋')).not.toMatch(/\d/);
    expect(masked('2020年13800138000')).toBe('2020年〔电话〕');
  });
});

describe('cards, plates, papers and contacts', () => {
  it.each([
    ['卡号6222020000000000000', '卡号〔银行卡〕'],
    ['6222 0200 0000 0000 000', '〔银行卡〕'],
    ['账号：4301 2345 6789', '账号：〔银行卡〕'],
    ['湘N·12345、京AD12345、渝a1234学', '〔车牌〕、〔车牌〕、〔车牌〕'],
    ['邮箱zhang.san@example.com', '邮箱〔邮箱〕'],
    ['lisi＠example．cn和wangwu(at)example.com', '〔邮箱〕和〔邮箱〕'],
    ['QQ：12345678', 'QQ：〔QQ〕'],
    ['微信号zhangsan_88，vx:abc123456', '微信号〔微信〕，vx:〔微信〕'],
    ['护照E12345678', '护照〔护照〕'],
    ['军官证号南字第0123456号', '军官证号〔证件〕'],
    ['(2019)湘1202民初123号', '〔案号〕'],
    ['（2008）鹤民一初字第12号判决', '〔案号〕判决'],
    ['湘(2018)怀化市不动产权第0012345号', '〔不动产证〕'],
    ['房产证号：怀房权证鹤字第712345号', '房产证号：〔不动产证〕'],
    ['信访件编号XF20190102003', '信访件编号〔编号〕'],
    ['会员8812345678', '会员〔号码〕'],
  ])('%j becomes %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });
});

describe('addresses', () => {
  it.each([
    ['迎丰路88号3栋2单元501室', '迎丰路〔住址〕'],
    ['3栋2单元501室漏水', '〔住址〕漏水'],
    ['某某镇某某村第三组15号', '某某镇〔住址〕'],
    ['家住桂花小区5号楼1203', '家住桂花小区〔住址〕'],
    ['建设路12弄3号附1号', '建设路〔住址〕'],
    ['麦岭镇石桥村十二组', '麦岭镇〔住址〕'],
    ['石桥村5组15号', '石桥村〔住址〕'],
    ['我是严塘村八组的', '我是严塘村〔住址〕的'],
    ['严塘村八组村民反映', '严塘村〔住址〕村民反映'],
    ['桂花小区54栋5022.多人', '桂花小区〔住址〕.多人'],
    ['桂花苑３栋２单元５０１室', '桂花苑〔住址〕'],
  ])('%j becomes %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });
});

describe('names', () => {
  it.each([
    ['信访人张建国反映', '信访人〔姓名〕反映'],
    ['拆迁户欧阳兰获得', '拆迁户〔姓名〕获得'],
    ['联系人：李秀英 13800138000', '联系人：〔姓名〕 〔电话〕'],
    ['村民代表王强、赵小燕和陈志明等', '村民代表〔姓名〕、〔姓名〕和〔姓名〕等'],
    ['找王建国书记反映', '找〔姓名〕书记反映'],
    ['刘海涛局长说', '〔姓名〕局长说'],
    ['尊敬的欧阳明主任：', '尊敬的〔姓名〕主任：'],
    ['张伟，男，42岁', '〔姓名〕，男，42岁'],
    ['孙丽华，电话13800138000', '〔姓名〕，电话〔电话〕'],
    ['信访人买买提·艾力来访', '信访人〔姓名〕'],
    ['发起人为彭建国', '发起人为〔姓名〕'],
    ['找到护士长陈明叫她打清单', '护士长〔姓名〕叫她'],
    ['尊敬的赵再农局长：', '尊敬的〔姓名〕局长：'],
    ['尊敬的志远书记：您好', '尊敬的〔姓名〕书记：'],
    ['村民李秋国老先生', '村民〔姓名〕老先生'],
    ['我叫陈样求，女', '我叫〔姓名〕，女'],
    ['法人张耀照已愤怒', '法人〔姓名〕已'],
    ['居民张三、李后庆、徐文等人', '居民〔姓名〕、〔姓名〕、〔姓名〕等人'],
    ['实验中学周兵兰老师', '实验中学〔姓名〕老师'],
    ['我名叫付祎玲', '我名叫〔姓名〕'],
    ['人社局鲍国强18607457788', '人社局〔姓名〕〔电话〕'],
    ['已答复钱学礼18607451122', '已答复〔姓名〕〔电话〕'],
    ['杨柳村第三组15号钱学礼家', '杨柳村〔住址〕〔姓名〕家'],
  ])('%j becomes %j', (text, expected) => {
    expect(masked(text)).toContain(expected);
  });

  it.each([
    '张某、李某某反映',
    '村民高度关注此事',
    '业主方便出行',
    '县委书记和局长不管',
    '张局长、李先生来过',
    '时任书记说',
    '石桥镇长来过',
    '居民安全无保障',
    '职工工资万元',
    '本人于明年毕业',
    '尊敬的市委书记：',
    '尊敬的教育厅长',
    '希望书记百忙之中过问',
    '2000余居民住在这里',
    '业主任何要求都不理',
    '区城管员不管',
    '业主花名册',
    '石桥镇长龙街道',
  ])('%j names nobody', (text) => {
    expect(scrub(text)).toEqual({ text, found: 0, counts: {} });
  });
});

describe('what is not personal', () => {
  it.each([
    '受理328件次、2149人次',
    '100批次、1824人次',
    '省委8号文件',
    '发改投资〔2012〕2492号',
    '国务院令第431号',
    '2020年12月31日',
    '1100多平方米',
    '投资12000000元，人民币3500000',
    '20201231至20210105',
    '国办发〔2013〕12号',
    '统一社会信用代码91110000600037341L',
    '地铁2号线、12345热线',
    '每月5号，3组红灯',
    '12栋楼，20户人家',
    '征用严塘村八组耕地19亩',
    '一二三四五六七八九十',
    '138****8000',
  ])('%j stays', (text) => {
    expect(scrub(text)).toEqual({ text, found: 0, counts: {} });
  });
});

const checks = '10X98765432';
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const identity = fc
  .record({
    region: fc.integer({ min: 110_000, max: 999_999 }),
    year: fc.integer({ min: 1920, max: 2019 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, year, month, day, serial }) => {
    const digits = `${region}${year}${pad(month, 2)}${pad(day, 2)}${pad(serial, 3)}`;
    const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
    return digits + checks[sum % 11];
  });
const phone = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${pad(rest, 9)}`);
const pieces = fc.oneof(
  identity,
  phone,
  fc.constantFrom(
    ...'信访人|张建国|李强|书记|电话|，|。| |、|3栋2单元501室|迎丰路88号|镇石桥村|5组|微信号|abc_123|@example.com|〔电话〕|〔|〕|号|(2019)湘1202民初123号|湘A12345|二零二零|\u200b|\n|0745-|元|年'.split(
      '|',
    ),
  ),
  fc.string({ maxLength: 6 }),
  fc.nat({ max: 99_999_999 }).map(String),
);
const text = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

describe('laws', () => {
  it('finds every valid identity number, whatever Chinese stands around it', () => {
    fc.assert(
      fc.property(identity, (number) => {
        expect(scrub(`我${number}号`)).toEqual({ text: '我〔身份证〕号', found: 1, counts: { identity: 1 } });
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (given) => {
        const once = masked(given);
        expect(scrub(once)).toEqual({ text: once, found: 0, counts: {} });
      }),
      { numRuns: 2000 },
    );
  });

  it('finds nothing in its own placeholders, in any order', () => {
    const words = scrubRules.map(({ kind }) => placeholderOf(kind));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (row) => {
        expect(scrub(row.join('')).found).toBe(0);
      }),
    );
  });

  it('leaves every character that it does not mask as it stood', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'甲乙丙，。ＡＢａ１２ \n'), maxLength: 6 }),
        (given) => {
          expect(masked(given)).toBe(given);
        },
      ),
    );
  });

  it('masks nothing with no rules', () => {
    expect(scrubberOf([])('13800138000').text).toBe('13800138000');
  });
});
