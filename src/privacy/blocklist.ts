// The columns that never come in: what tells a person, or how a person was dealt with.
import { type HeaderForms, headerForms } from './headers.ts';

/** What a refused column would tell. */
export type RefusalReason =
  | 'name'
  | 'account'
  | 'sex'
  | 'ethnicity'
  | 'religion'
  | 'politics'
  | 'age'
  | 'address'
  | 'coordinates'
  | 'contact'
  | 'identity'
  | 'occupation'
  | 'health'
  | 'agent'
  | 'attachment'
  | 'history'
  | 'control';

/** How one kind of personal column is recognised. */
interface Refusal {
  readonly reason: RefusalReason;
  /** Tried on the Chinese header without spaces and brackets, and with what the brackets hold. */
  readonly chinese: RegExp;
  /** Latin headers: their words joined by `_`, with one `_` at both ends. */
  readonly latin: RegExp;
}

const people =
  '信访人|来信人|来访人|上访人|来电人|写信人|投诉人|举报人|控告人|检举人|诉求人|反映人|申请人|申诉人|求助人|留言人|发帖人|提交人|当事人|联系人|代表人|信访代表|主访人|领头人|负责人|责任人|经办人|承办人|办理人|接谈人|接访人|登记人|录入人|处理人|审核人|签发人|受理人|户主|业主|村民|法人|法定代表人|对象';

/** Order matters only for the reason that is named; any hit refuses. */
const refusals: readonly Refusal[] = [
  {
    reason: 'control',
    chinese:
      /稳控|重点人|重点对象|非访|非正常(?:上|信)?访|训诫|拘留|拘役|缠访|闹访|缠闹|老户|劝返|劝访|接返|截访|拦访|进京|赴京|打击处理|管控|盯防|包保|包案责任人|五包一|扬言|极端|滋事|息访|息诉|罢访|布控|黑名单|依法处理情况|监控|失控|风险人员|人员等级|危险等级/,
    latin:
      /_(?:black_?list(?:ed)?|detained|detention|arrest(?:ed)?|police_record|criminal_record|surveillance|watch_?list|key_?persons?|priority_persons?|persons?_of_interest|stability_(?:control|measures?|maintenance)|control_measures?|abnormal_(?:petition|visit)(?:s|ing)?|admonish(?:ed|ment)|reprimand(?:ed)?|vexatious|trouble_?maker|serial_complainant|intercept(?:ed|ion)?|escort(?:ed)?|risk_(?:person|level_of_person)|wkzrr|wkcs|wk)_/,
  },
  {
    reason: 'history',
    chinese:
      /累计(?:信访|上访|来访|来信|投诉|反映)?次|累计信访|历史信访|历次|信访(?:历)?史|(?:信访|上访|来访|来信|投诉|重访|重信|重复|越级)次数|历史(?:件|记录|诉求)|既往|关联(?:信访件|件)/,
    latin:
      /_(?:previous|prior|past|earlier|total|times|number_of|repeat)_(?:complaints?|requests?|petition(?:s|ed|er_visits)?|contacts?|visits?)(?:_count)?_|_(?:complaint|petition|visit|contact)_(?:count|history)_|_history_/,
  },
  {
    reason: 'identity',
    chinese:
      /身份证|证件|护照|军官证|士兵证|驾驶证|社保卡|社保号|医保号|身份号|银行(?:卡|账|帐)|卡号|(?:账|帐)号|开户|车牌|房产证号|指纹|人脸|人像|公民身份|统一社会信用代码/,
    latin:
      /_(?:id_?cards?|id_?(?:no|number)_of_person|national_id|citizen_id|identity|identification|passport|ssn|social_security|driv(?:er|ing)s?_licen[cs]e|licen[cs]e_plate|plate_n(?:o|umber)|bank_(?:account|card)|card_number|iban|tax_id|sfz|sfzh|sfzhm|shenfenzheng(?:hao)?|zjhm|zjlx|zjh|yhkh|cph)_/,
  },
  {
    reason: 'contact',
    chinese:
      /电话(?:号码?|\d*)?$|(?:联系|固定|移动|家庭|办公|住宅|本人|信访人|来电人)电话|手机|座机|联系方式|联络方式|通讯方式|联系(?:号码|信息)|紧急联系|来电号码|主叫|被叫|去电号码|传真|电子邮件|邮箱|微信|微博|qq/,
    latin:
      /_(?:phone|telephone|mobile|cell|cellphone|tel|fax|e?_?mail_?address|e_?mail|contact|wechat|weixin|qq|whatsapp|callback|lxdh|lxfs|dhhm|sjhm|sjh|dianhua|shouji(?:hao)?|youxiang)_/,
  },
  {
    reason: 'account',
    chinese: /用户|昵称|网名|帐户|账户|登录名|登陆名|会员|openid|ip地址|设备号|昵名/,
    latin:
      /_(?:user(?:_?(?:name|id))?|account|nick_?name|screen_?name|login|open_?id|handle|ip|created_by|submitted_by|posted_by)_/,
  },
  {
    reason: 'sex',
    chinese: /性别/,
    latin: /_(?:sex|gender|xb|xingbie)_/,
  },
  {
    reason: 'ethnicity',
    chinese: /民族|族别|国籍/,
    latin: /_(?:ethnicity|ethnic(?:_group)?|race|nationality|minority|mz|minzu)_/,
  },
  { reason: 'religion', chinese: /宗教|信仰|教派/, latin: /_(?:religion|religious|faith|belief|church)_/ },
  {
    reason: 'politics',
    chinese: /政治面貌|政治身份|是否党员|党派|党员/,
    latin: /_(?:political|politics|party_member(?:ship)?|party_affiliation|zzmm)_/,
  },
  {
    reason: 'age',
    chinese: /年龄|岁数|出生|生日/,
    latin:
      /_(?:age|ages|age_group|birth(?:day|date|_?year|_?place)?|dob|date_of_birth|nl|nianling|csrq|csny)_/,
  },
  {
    reason: 'coordinates',
    chinese: /经度|纬度|经纬|坐标|定位|gps/,
    latin:
      /_(?:latitude|longitude|lat|lng|lon|long|geo(?:location|code|metry|m|point)?|coordinates?|coord|location|point|gps|x|y|the_geom)_/,
  },
  {
    reason: 'address',
    chinese: /地址|住址|住所|住处|居住|户籍|户口|籍贯|门牌|楼栋|楼号|房号|室号|邮编|邮政编码|现住|住房位置/,
    latin:
      /_(?:address(?:es)?|addr|street|zip|zip_?codes?|post_?code|postal|household|residence|domicile|apartment|house_n(?:o|umber)|home|building_number|unit_number|cross_street|intersection|dz|dizhi|zhuzhi|jtzz|jtdz|txdz|hjdz|yzbm)_/,
  },
  {
    reason: 'occupation',
    chinese:
      /职业|工作单位|所在单位|职务|人员(?:身份|类别|类型)|(?:信访|反映|诉求)人(?:身份|类别|类型|属性)|身份(?:类别|类型)?$|就业状况|文化程度|学历|收入/,
    latin:
      /_(?:occupation|employer|employment|profession|job(?:_title)?|work_?(?:unit|place)|education_level|income|salary|zhiye|gzdw|whcd|sflb|rylb)_/,
  },
  {
    reason: 'health',
    chinese: /健康|病史|病情|疾病|精神(?:状|病|障)|心理|情绪|残疾|残障|伤情|婚姻状况|家庭(?:情况|成员|状况)/,
    latin:
      /_(?:health|medical|mental|psychiatric|psychological|disability|disabled|handicap(?:ped)?|disease|illness|diagnosis|pregnan(?:t|cy)|vulnerab(?:le|ility)|marital(?:_status)?|family|hyzk|jkzk|jszt)_/,
  },
  {
    reason: 'agent',
    chinese: /代理人|受托人|委托人|监护人|律师|代书|代写/,
    latin: /_(?:agent|guardian|proxy|lawyer|attorney|solicitor|representative|dlr|wtr)_/,
  },
  {
    reason: 'attachment',
    chinese: /附件|图片|照片|相片|录音|录像|视频|扫描件|音频|影像/,
    latin:
      /_(?:attachments?|attached_files?|enclosures?|photos?|images?|pictures?|audio|video|recordings?|media(?:_url)?|scans?|fj|fujian)_/,
  },
  {
    reason: 'name',
    chinese: new RegExp(
      `姓名|名字|署名|签名|签字|称呼|曾用名|(?:^|[^a-z])(?:${people})(?:\\d|[一二三四])?(?:名称|信息|名单|情况)?$|^(?:${people})$|领导(?:姓名)?$|^(?:被举报|被控告|被检举|被反映|被投诉)(?:人|者|对象|干部|领导)|家属|亲属|子女|配偶|群众代表`,
    ),
    latin:
      /_(?:(?:full|first|last|middle|family|given|sur|customer|client|caller|complainant|petitioner|applicant|requester|requestor|reporter|owner|person|citizen|resident|submitter|sender|author|contact|officer|staff|handler|accused)_?name|surname|complainant|petitioner|applicant|requester|requestor|submitter|sender|author|signatory|signature|citizen|xm|xingming|xfrxm|xfr|lxr|jbr|cbr|zrr)_|_(?:alias|forename|initials|pseudonym|next_of_kin|contact_person)_|^_names?_$/,
  },
];

/** Headers that a pattern above would hit, but that tell nothing of a person. */
const harmless: readonly RegExp[] = [
  /^(?:信访|来访|上访|来信|涉及|参与|签名|联名|联系)?人?(?:员)?(?:人数|人次|总人数)$/,
  /^(?:信访人|群众|来访人|诉求人)(?:满意度|意见|评价|满意情况)$/,
  /(?:包案|接访)领导(?:级别|层级)$/,
  /^(?:是否)?用户评价$/,
];

/** Headers that name the rows of reference files: an area's or a department's name is not a person's. */
const namesOfPlaces: ReadonlySet<string> = new Set(['name', 'names', '名称', '机构负责人数']);

const latinForm = (forms: HeaderForms): string => `_${forms.words.join('_')}_`;

/**
 * Why a column with this header is refused, or null if it may come in. `reference` is true for files of
 * places and departments, whose `name` column is no person's. A refusal holds whatever the column is
 * mapped to.
 */
export function refusalOf(header: string, { reference = false } = {}): RefusalReason | null {
  const forms = headerForms(header);
  if (reference && namesOfPlaces.has(forms.bare)) return null;
  if (harmless.some((pattern) => pattern.test(forms.bare))) return null;
  const latin = latinForm(forms);
  for (const { reason, chinese, latin: words } of refusals) {
    if (chinese.test(forms.bare) || chinese.test(forms.whole) || words.test(latin)) return reason;
  }
  return null;
}
