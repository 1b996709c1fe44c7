// What the words of a column mean: built-in synonyms of the register's choices, and an office's own on top.
import type { Field } from './fields.ts';

type Meanings = Readonly<Record<string, string>>;

const channels: Meanings = {
  letter:
    '来信 信 信件 书信 写信 邮寄 来函 信函 纸质信 联名信 人民来信 群众来信 初信 重信 letter letters post',
  visit:
    '来访 访 走访 上访 接访 个访 集体访 集访 群访 联名访 个体访 初访 重访 人民来访 群众来访 现场 窗口 大厅 接待 下访 约访 当面 walkin walk-in visit visits inperson in-person counter office',
  call: '来电 电 电话 热线 电话热线 12345 12345热线 市长热线 公开电话 市长公开电话 省长公开电话 政务热线 政府热线 语音 通话 phone telephone call calls hotline 311 voice',
  online:
    '网上 网络 网信 网上信访 网上投诉 网上留言 网络留言 网站 互联网 门户网站 政府网站 网民留言 领导留言板 微信 公众号 微博 小程序 app 手机app 移动端 手机 客户端 网 手机信访 微信信访 视频 视频信访 online internet web website webform mobile selfservice self-service api open311 iphone android citizensconnectapp',
  mailbox:
    '信箱 领导信箱 书记信箱 市长信箱 县长信箱 省长信箱 区长信箱 局长信箱 电子信箱 电子邮件 邮件 邮箱 电子邮箱 mail mailbox email e-mail',
  referral:
    '转送 交办 转交 转办 交转 上级转送 上级交办 上级转交 上级交转 领导批示 批转 批示 领导交办 部门转送 部门转办 信访局转办 省转 国转 上级 督办件 其他部门转办 referral referred interface internal transfer',
  other: '其他 其它 其他方式 其他渠道 other others system unknown',
};

const levels: Meanings = {
  township: '乡镇 乡 镇 街道 乡级 镇级 乡镇级 街道级 乡镇街道 乡镇（街道） 本乡镇 township town subdistrict',
  county:
    '县 区 县区 区县 县级 区级 县市区 县（市、区） 区县级 县区级 县级市 本县 本区 到县 到区 county district',
  city: '市 市级 地市 地市级 地级市 州 州级 本市 到市 市州 去市 赴市 city municipal municipality prefecture',
  province: '省 省级 自治区 直辖市 到省 去省 赴省 省市 本省 province provincial state',
  national: '国家 国家级 中央 国家信访局 到国家 全国 北京 国家局 national central federal',
};

const purposes: Meanings = {
  suggestion:
    '建议意见 意见建议 建议 意见 建言 建言献策 献策 人民建议 批评建议 suggestion suggestions feedback',
  accusation:
    '检举控告 检举 控告 举报 揭发控告 揭发 控告检举 检举揭发 投诉举报 举报投诉 纪检监察 违纪举报 accusation report whistleblowing',
  claim:
    '申诉求决 求决 申诉 求助 诉求 投诉 请求 投诉求助 投诉请求 求助投诉 维权 申诉类 求决类 纠纷 claim complaint complaints grievance request appeal',
  inquiry: '咨询 政策咨询 询问 咨询求助 业务咨询 inquiry enquiry question information',
  other: '其他 其它 感谢 表扬 感谢表扬 other others',
};

const satisfaction: Meanings = {
  satisfied: '满意 非常满意 很满意 比较满意 较满意 5 5分 五星 satisfied verysatisfied 4 4分 四星',
  basically: '基本满意 一般 尚可 基本认可 3 3分 三星 neutral fair',
  dissatisfied: '不满意 非常不满意 很不满意 不太满意 1 1分 一星 2 2分 二星 dissatisfied verydissatisfied',
  none: '未评价 未评 未参评 未反馈 未回访 弃权 放弃评价 暂未评价 待评价 未参与评价 无评价 notevaluated none',
};

const results: Meanings = {
  supported:
    '支持 予以支持 支持诉求 支持请求 全部支持 部分支持 诉求合理予以支持 合理 支持类 supported upheld granted',
  explained:
    '解释说明 解释 疏导 解释疏导 说服教育 做好解释 答复说明 部分解释 解释说明类 explained explanation',
  rejected: '不予支持 不支持 不合理 无理 驳回 不予受理 不再受理 不予支持类 rejected denied',
};

const reviewOutcomes: Meanings = {
  upheld: '维持 维持原意见 维持原答复 维持原处理意见 维持复查意见 upheld',
  changed: '变更 改变 部分变更 变更原意见 修正 changed amended',
  revoked: '撤销 撤消 撤销重办 撤销原意见 责令重新办理 发回 重新办理 revoked overturned',
  terminated: '终止 终结 撤回 申请人撤回 终止复查 终止复核 terminated withdrawn',
};

const links: Meanings = { stated: '明示 注明 来源注明 stated', inferred: '推断 推定 inferred' };

const stages: Meanings = {
  draft: '草案 起草 草拟 调研 调研论证 论证 谋划 draft',
  pending: '待决 待决策 拟决策 待审议 待定 评估中 征求意见 征求意见中 公示中 pending proposed',
  taken:
    '已决 已决策 已作出 已通过 已批准 已实施 实施 实施中 执行中 已完成 完成 已办结 taken decided approved',
  postponed: '暂缓 缓行 延期 推迟 暂缓实施 postponed deferred',
  dropped: '撤销 取消 终止 不予实施 不实施 放弃 dropped cancelled',
};

const measureKinds: Meanings = {
  plan: '方案 计划 预案 程序 plan',
  money: '资金 经费 补偿 补偿资金 财政 money funding',
  timing: '时间 时序 进度 工期 节点 timing schedule',
  information: '信息 公开 公示 解释 宣传 政策解释 信息公开 information',
  participation: '参与 听证 座谈 征求意见 群众参与 公众参与 participation',
  scope: '范围 征收范围 规模 scope',
};

const byField: Readonly<Record<string, Meanings>> = {
  channel: channels,
  source_level: levels,
  sponsor_level: levels,
  level: levels,
  purpose: purposes,
  evaluation_office: satisfaction,
  evaluation_org: satisfaction,
  result: results,
  review1_outcome: reviewOutcomes,
  review2_outcome: reviewOutcomes,
  decision_link: links,
  stage: stages,
  kind: measureKinds,
};

/** A word without what varies in writing it: width, case, spaces and brackets. */
const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()（）【】[\]"“”'、,，。.]/g, '');

const remember = 1000;

/** A pure function of words that recalls the words it has met: columns repeat a few of them all the time. */
function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size < remember) known.set(text, value);
    return value;
  };
}

/** What each known word of a field means. A word is known as itself, too. */
export type ValueReader = (text: string) => string | null;

/**
 * The reader of a choice: the office's own words (`values`: word → value) first, then the built-in ones.
 * Null where nothing is known of a word.
 */
export function valueReader(field: Field, values: Readonly<Record<string, string>> = {}): ValueReader {
  const meanings = new Map<string, string>();
  for (const [value, words] of Object.entries(byField[field.name] ?? {})) {
    for (const word of words.split(' ')) meanings.set(squeeze(word), value);
  }
  for (const value of field.values) meanings.set(value, value);
  for (const [word, value] of Object.entries(values)) meanings.set(squeeze(word), value);
  return remembered((text) => meanings.get(squeeze(text)) ?? null);
}

/** Texts of any other field replaced as the office says; a word that it does not name stays. */
export function replacementOf(values: Readonly<Record<string, string>>): (text: string) => string {
  const meanings = new Map(Object.entries(values).map(([word, value]) => [squeeze(word), value]));
  if (meanings.size === 0) return (text) => text;
  return remembered((text) => meanings.get(squeeze(text)) ?? text);
}
