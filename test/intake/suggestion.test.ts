// Suggested mappings: exports as offices and cities make them, in Chinese and English.
import { describe, expect, it } from 'vitest';
import { suggestMapping } from '../../src/intake/suggestion.ts';

/** Suggests from headers with one row of cells a line. */
function suggest(header: string, ...rows: string[]) {
  const names = header.split(',');
  const cells = rows.map((row) => row.split(','));
  return suggestMapping(names, {
    rowNumbers: rows.map((_, index) => index + 2),
    columns: names.map((_, column) => cells.map((row) => row[column] || null)),
  });
}

describe('suggestMapping', () => {
  it('reads the export of a petition office', () => {
    const found = suggest(
      '信访件编号,姓名,性别,信访日期,信访形式,信访人次,涉及人数,是否越级,初重件,信访目的,内容分类,概况,问题属地,责任单位,转送日期,受理日期,办理期限,答复日期,办结日期,满意度',
      '0012,某某,男,2019-02-28,来访,6人,30,否,初件,求决,城乡建设,拆迁补偿,某区,住建局,2019-03-01,2019-03-02,2019-05-01,,,满意',
    );
    expect(found.kind).toBe('petitions');
    expect(found.fields).toEqual({
      id: '信访件编号',
      received_on: '信访日期',
      channel: '信访形式',
      persons: '信访人次',
      affected_persons: '涉及人数',
      is_repeat: '初重件',
      is_skip_level: '是否越级',
      purpose: '信访目的',
      label_raw: '内容分类',
      title: '概况',
      area_raw: '问题属地',
      org: '责任单位',
      routed_on: '转送日期',
      accepted_on: '受理日期',
      due_on: '办理期限',
      replied_on: '答复日期',
      closed_on: '办结日期',
      evaluation_org: '满意度',
    });
    expect(found.refused.map(({ column }) => column)).toEqual(['姓名', '性别']);
    expect(found.unused).toEqual([]);
  });

  it('reads the export of a city hotline', () => {
    const found = suggest(
      'SRRecordID,SRType,MethodReceived,CreatedDate,DueDate,CloseDate,Agency,Address,Neighborhood,DaysOpen',
      '18-1,Alley,Phone,04/12/2018 11:11:26 AM,04/13/2018 11:11:26 AM,,Transportation,1 MAIN ST,Dorchester,0',
    );
    expect(found.kind).toBe('petitions');
    expect(found.fields).toEqual({
      id: 'SRRecordID',
      received_on: 'CreatedDate',
      channel: 'MethodReceived',
      label_raw: 'SRType',
      area_raw: 'Neighborhood',
      org: 'Agency',
      due_on: 'DueDate',
      closed_on: 'CloseDate',
    });
    expect(found.dateOrder).toBe('month-first');
    expect(found.unused).toEqual(['DaysOpen']);
  });

  it('reads a forum, whose headers say that it is online', () => {
    const found = suggest(
      '留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数',
      '188006,A0001,主题,2019/2/28 11:25:05,详情,0,1',
    );
    expect(found.fields).toEqual({
      id: '留言编号',
      received_on: '留言时间',
      channel: { constant: 'online' },
      title: '留言主题',
      text: '留言详情',
      votes_for: '点赞数',
      votes_against: '反对数',
    });
    expect(found.refused).toEqual([{ column: '留言用户', reason: 'account' }]);
  });

  it.each([
    ['population', '地区代码,地区名称,年份,常住人口', '990102,月澄区,2015,678004'],
    ['areas', '地区代码,地区名称,上级代码,地区级别', '990102,月澄区,990100,县级'],
    ['org_units', '机构代码,机构名称,机构级别,启用日期,停用日期', 'B01,住建局,市级,2000-01-01,'],
    [
      'hazards',
      '隐患类别,项目名称,责任单位,排查日期,化解措施,化解期限',
      '城建拆迁,滨江项目,住建局,2020-03-01,,',
    ],
    ['org_units', 'code,name,kind,valid_from,valid_to', 'B01,住建局,,2000-01-01,'],
    ['population', 'area_code,area_name,year,residents', '990102,月澄区,2015,678004'],
  ])('recognises a file of %s', (kind, header, row) => {
    const found = suggest(header, row);
    expect(found.kind).toBe(kind);
    expect(found.missing).toEqual([]);
  });

  it('ignores units and signs in headers', () => {
    const found = suggest('*受理编号,登记时间（年月日）,人次（人）,诉求内容：', '1,2019-02-28,3,内容');
    expect(found.fields).toEqual({
      id: '*受理编号',
      received_on: '登记时间（年月日）',
      persons: '人次（人）',
      text: '诉求内容：',
    });
  });

  it('lets the cells overrule a header, and says so', () => {
    const found = suggest('编号,登记时间,信访日期', '1,张庄,2019-02-28', '2,李庄,2019-03-01');
    expect(found.fields).toEqual({ id: '编号', received_on: '信访日期' });
    const doubtful = suggest('编号,登记时间', '1,张庄');
    expect(doubtful.kind).toBeNull();
    expect(doubtful.unreadable).toEqual([{ column: '登记时间', field: 'received_on' }]);
  });

  it('says what it does not find', () => {
    const found = suggest('一级分类,二级分类', '城乡建设,物业');
    expect(found.kind).toBeNull();
    expect(found.missing).toEqual(['id', 'received_on']);
  });

  it('says where day and month cannot be told apart', () => {
    expect(suggest('id,date', '1,04/12/2018').uncertainDates).toEqual(['date']);
    expect(suggest('id,date', '1,28/12/2018').dateOrder).toBe('day-first');
  });

  it('shows no name, number or text in its examples', () => {
    const found = suggest(
      '编号,登记时间,联系情况',
      '188006,2019/2/28,张三丰 13800138000',
      '188007,2019/2/28,李四 无',
    );
    expect(found.columns.map(({ examples }) => examples)).toEqual([
      ['999999'],
      ['9999/9/99'],
      ['〔15〕', '〔4〕'],
    ]);
  });
});
