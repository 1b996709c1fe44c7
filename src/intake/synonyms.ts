// The names under which offices and systems keep each field, in Chinese and English; earlier ones go first.
import { headerForms } from '../privacy/headers.ts';
import { decisionFeatures } from './decision-features.ts';
import { fieldNames, type SourceKind, sourceKinds } from './fields.ts';

/** Headers of one kind of source, by field; each field's own name is always among them. */
type Synonyms = Readonly<Record<string, string>>;

const petitions: Synonyms = {
  id: '信访件编号 信访编号 受理编号 登记编号 留言编号 来信编号 来访编号 投诉编号 诉求编号 工单编号 工单号 办件编号 件编号 流水号 受理号 登记号 业务编号 信件编号 帖子编号 记录编号 编号 SRRecordID RecordID UniqueKey CaseID CaseNumber CaseEnquiryID ComplaintID ComplaintNumber PetitionID TicketID TicketNumber RequestID ServiceRequestID ServiceRequestNum ServiceRequestNumber SRNumber IncidentID ReferenceNumber Key ID',
  matter_id:
    '信访事项编号 事项编号 事项号 信访事项号 原信访件编号 初件编号 首件编号 关联事项编号 MatterID MatterNumber ParentCaseID',
  received_on:
    '登记时间 登记日期 信访时间 信访日期 受信日期 来信日期 来信时间 来访日期 来访时间 来电时间 来电日期 留言时间 留言日期 投诉时间 投诉日期 诉求时间 提交时间 提交日期 发帖时间 发布时间 收到时间 收到日期 收件时间 收件日期 收信日期 接收时间 接收日期 上访时间 创建时间 创建日期 反映时间 反映日期 写信时间 录入时间 录入日期 CreatedDate DateCreated CreatedAt CreateDate CreationDate OpenedDate OpenDate OpenDT DateReceived ReceivedDate DateSubmitted SubmittedDate RequestDate RequestedDatetime ComplaintDate DateOpened 时间 日期 Date',
  channel:
    '信访形式 信访方式 信访渠道 信访类型 信访类别 来源渠道 诉求渠道 诉求来源 受理渠道 受理方式 投诉渠道 投诉方式 反映方式 反映渠道 信访途径 来件方式 件来源 信访来源 信件来源 工单来源 渠道 来源 MethodReceived ReceivedVia SubmittedVia ChannelType OpenDataChannelType IntakeChannel SourceChannel Source Origin',
  source_level:
    '信访级别 信访层级 登记机构级别 登记机构层级 受理层级 受理级别 来源层级 来源级别 件来源层级 上访级别 上访层级 信访走访级别 级别 层级 SourceLevel',
  persons:
    '人次 信访人次 来访人次 信访人数 来访人数 上访人数 信访总人数 走访人数 签名人数 联名人数 人数 VisitorCount NumberOfVisitors Signatories SignatureCount',
  affected_persons:
    '涉及人数 涉及总人数 涉事人数 受影响人数 影响人数 涉及户数 AffectedPersons PeopleAffected NumberAffected',
  is_repeat:
    '是否重复 是否重复件 是否重复信访 是否重信重访 是否重访 是否重信 初重件 初次重复 初重复 初信重信 初重信访 重复标志 重复信访 重信重访 信访次序 件次类型 RepeatFlag Repeat Duplicate IsDuplicate',
  is_skip_level: '是否越级 是否越级访 是否越级信访 是否越级上访 越级标志 越级访 SkipLevel',
  purpose:
    '信访目的 诉求目的 信访诉求类型 诉求类型 诉求类别 诉求性质 信访性质 问题性质 事项性质 留言类型 留言类别 信件类型 来信类型 目的 Purpose PetitionType',
  label_raw:
    '一级标签 一级分类 一级内容分类 内容分类 内容类别 信访内容分类 信访问题分类 信访事项分类 问题分类 问题类别 问题类型 事项分类 事项类别 诉求分类 诉求内容分类 信访内容 热点分类 热点问题 所属领域 问题领域 领域 归口分类 归口类别 投诉类别 投诉类型 业务类别 业务类型 所属系统 分类 类别 标签 SRType ComplaintType ServiceRequestType ServiceType RequestType ServiceName CaseType IssueType CaseTitle Category Subject Topic Issue Type Label',
  label_scheme: '分类体系 分类标准 LabelScheme Scheme',
  title:
    '标题 主题 留言主题 留言标题 信访标题 信访件标题 来信标题 来信主题 投诉标题 诉求标题 帖子标题 概况 概要 信访概况 信访件概况 内容概要 内容摘要 问题概要 诉求概要 诉求摘要 摘要 事由 案由 题目 Title Headline Summary ShortDescription',
  text: '内容 留言详情 留言内容 诉求内容 信访内容描述 信访详情 信访件内容 来信内容 来访内容 反映内容 反映问题 反映的问题 反映情况 投诉内容 问题描述 问题详情 诉求描述 诉求详情 具体诉求 主要诉求 事项描述 事项内容 工单内容 帖子内容 详情 详细内容 正文 描述 信访诉求 诉求 Text Description Details Narrative Body Content Message ComplaintText ConsumerComplaintNarrative',
  votes_for: '点赞数 点赞量 点赞 赞成数 支持数 赞同数 顶 Upvotes VotesUp Likes LikeCount Votes Supporters',
  votes_against: '反对数 反对量 反对 不赞成数 踩 Downvotes VotesDown Dislikes DislikeCount',
  area_code:
    '地区代码 地区编码 区划代码 区划编码 行政区划代码 行政区划编码 属地代码 属地编码 问题属地代码 问题发生地代码 所属地区代码 区域代码 区域编码 AreaCode RegionCode DistrictCode AdministrativeCode FIPS',
  area_raw:
    '问题属地 属地 问题发生地 问题所在地 事发地 事发地区 事情发生地 发生地 发生地区 发生地点 所在地 所在地区 所在区县 所属区县 所属县区 所属地区 所属区域 所属街道 所属乡镇 问题区域 诉求地区 地区 区域 区县 县区 县市区 乡镇 街道 行政区 行政区划 辖区 地点 Neighborhood NeighbourhoodDistrict Borough District Ward Area Region County City Community',
  org: '责任单位 责任部门 承办单位 承办部门 主办单位 主办部门 办理单位 办理部门 办理机关 办理机构 处理单位 处理部门 有权处理机关 受办单位 转送单位 交办单位 去向单位 去向机构 经办单位 牵头单位 被反映单位 涉及部门 涉及单位 归口单位 答复单位 受理单位 受理部门 受理机关 部门 单位 Agency Department AgencyName Dept Organization Organisation OwnerDepartment AssignedTo ResponsibleAgency',
  routed_on:
    '转送日期 转送时间 转交日期 转交时间 转办日期 转办时间 交办日期 交办时间 交转日期 转送交办日期 派单时间 派发时间 分派时间 RoutedDate ReferredDate AssignedDate DispatchDate',
  notified_on:
    '告知日期 告知时间 受理告知日期 受理告知时间 受理告知书日期 书面告知日期 NotifiedDate NotificationDate AcknowledgedDate',
  objected_on: '异议日期 异议时间 提出异议日期 退回日期 退回时间 退件时间 ObjectedDate ReturnedDate',
  accepted_on:
    '受理日期 受理时间 正式受理日期 决定受理日期 签收日期 签收时间 接收办理日期 AcceptedDate AcceptanceDate',
  due_on:
    '办理期限 办理时限 办结期限 办结时限 截止日期 截止时间 到期日期 到期时间 应办结日期 应办结时间 限办日期 限办时间 限时办结日期 要求办结日期 要求办结时间 答复期限 答复时限 期限 时限 DueDate DueOn TargetDate TargetDT ExpectedResolutionDate SLADate Deadline',
  extended: '是否延期 是否延长 延期 是否申请延期 延期标志 Extended IsExtended',
  clock_stopped_days: '停止计时天数 中止天数 听证天数 扣除天数 ClockStoppedDays',
  replied_on:
    '答复时间 答复日期 回复时间 回复日期 书面答复日期 答复意见书日期 出具答复日期 反馈时间 反馈日期 RepliedDate ReplyDate ResponseDate DateResponded CompanyResponseDate',
  closed_on:
    '办结日期 办结时间 办理完成时间 完成日期 完成时间 结案日期 结案时间 办毕日期 处结日期 归档日期 CloseDate ClosedDate DateClosed ClosedDT ClosedOn CompletedDate CompletionDate DateCompleted ResolutionDate ResolvedDate',
  implement_due_on: '承诺兑现日期 承诺兑现期限 承诺完成日期 兑现期限 落实期限 ImplementDue',
  implemented_on: '兑现日期 兑现时间 落实日期 落实时间 实际兑现日期 ImplementedDate',
  legal_route: '办理途径 法定途径 法定途径分类 处理途径 办理程序 导入途径 分类处理途径 LegalRoute',
  result: '答复结果 处理意见类型 答复意见类型 处理结论 答复结论 办理结论 信访请求支持情况 Result',
  outcome: '办理结果 处理结果 办结方式 处结方式 结果 Outcome Resolution ClosureReason CompanyResponse',
  mediated: '是否调解 是否经过调解 调解标志 调解 Mediated',
  handoffs: '流转次数 转办次数 退办次数 交转次数 Handoffs ReassignmentCount',
  sponsor_level: '包案级别 包案层级 包案领导级别 包案领导层级 SponsorLevel',
  is_long_pending: '是否积案 是否信访积案 是否历史积案 积案标志 LongPending',
  review1_requested_on: '复查申请日期 申请复查日期 复查申请时间 ReviewRequestedDate',
  review1_decided_on: '复查决定日期 复查日期 复查时间 复查意见日期 复查答复日期 ReviewDecidedDate',
  review1_outcome: '复查结果 复查结论 复查决定 复查意见类型 ReviewOutcome',
  review2_requested_on: '复核申请日期 申请复核日期 复核申请时间',
  review2_decided_on: '复核决定日期 复核日期 复核时间 复核意见日期 复核答复日期',
  review2_outcome: '复核结果 复核结论 复核决定 复核意见类型',
  evaluation_office:
    '对信访部门满意度 信访部门满意度 信访部门评价 对信访部门评价 回访满意度信访部门 对信访工作机构评价 信访机构满意度 EvaluationOffice',
  evaluation_org:
    '对责任单位满意度 责任单位满意度 责任单位评价 对责任单位评价 对办理单位评价 办理单位满意度 回访满意度责任单位 对有权处理机关评价 回访满意度 群众满意度 信访人满意度 满意度评价 满意情况 满意度 用户评价 评价结果 评价 Satisfaction SatisfactionRating CustomerSatisfaction',
  decision_id: '决策编号 决策事项编号 项目编号 涉及决策编号 DecisionID ProjectID',
  decision_link: '决策关联方式 关联方式 DecisionLink',
};

const population: Synonyms = {
  area_code: '地区代码 地区编码 区划代码 区划编码 行政区划代码 区域代码 代码 AreaCode RegionCode Code',
  area_name: '地区名称 地区 区域名称 区域 区县 县市区 行政区 名称 AreaName Area Region Name',
  year: '年份 年度 统计年份 统计年度 年 Year',
  residents:
    '常住人口 常住人口数 年末常住人口 人口 人口数 总人口 户籍人口 Residents Population TotalPopulation',
};

const validity: Synonyms = {
  valid_from: '启用日期 生效日期 开始日期 成立日期 设立日期 有效期起 ValidFrom StartDate',
  valid_to: '停用日期 失效日期 结束日期 撤销日期 有效期止 ValidTo EndDate',
};

const orgUnits: Synonyms = {
  code: '机构代码 机构编码 单位代码 单位编码 部门代码 部门编码 机构编号 单位编号 部门编号 机构简称 单位简称 部门简称 简称 代码 编码 Code OrgCode DepartmentCode AgencyCode ID',
  name: '机构名称 单位名称 部门名称 机构全称 单位全称 名称 全称 机构 单位 部门 Name OrgName DepartmentName AgencyName Agency Department',
  kind: '机构类型 机构类别 单位类型 单位类别 机构级别 单位级别 机构性质 类型 类别 Kind Type Level',
  ...validity,
};

const areas: Synonyms = {
  code: '地区代码 地区编码 区划代码 区划编码 行政区划代码 区域代码 代码 编码 AreaCode Code RegionCode',
  name: '地区名称 区划名称 区域名称 行政区划名称 地区 名称 AreaName Name RegionName',
  level: '地区级别 区划级别 行政级别 行政层级 区域级别 级别 层级 Level',
  parent: '上级代码 上级编码 上级地区代码 上级区划代码 父级代码 上级地区 ParentCode Parent',
  ...validity,
};

const hazards: Synonyms = {
  topic:
    '隐患类别 隐患类型 隐患领域 矛盾类别 矛盾类型 问题类别 问题分类 内容分类 所属领域 领域 类别 Topic Category',
  area_code: '地区代码 区划代码 属地代码 AreaCode',
  project: '项目名称 涉及项目 隐患项目 项目 隐患名称 事项名称 Project ProjectName',
  org: '责任单位 责任部门 包案单位 牵头单位 化解单位 Department Org',
  found_on: '排查日期 排查时间 发现日期 发现时间 FoundOn FoundDate',
  measure: '化解措施 处置措施 整改措施 化解方案 Measure Action',
  due_on: '化解期限 化解时限 整改期限 DueOn DueDate',
  closed_on: '化解日期 化解时间 销号日期 销号时间 ClosedOn ClosedDate',
};

const decisions: Synonyms = {
  id: '决策编号 决策事项编号 决策序号 项目编号 DecisionID ProjectID',
  title: '决策名称 决策事项 决策事项名称 项目名称 名称 Title DecisionTitle',
  type: '决策类型 决策类别 决策种类 类型 DecisionType',
  topic: '所属领域 领域代码 领域 主题代码 Topic',
  area_code: '地区代码 区划代码 属地代码 所属地区代码 AreaCode',
  stage: '决策阶段 阶段 状态 Stage',
  t0: '决策日期 集体决策日期 集体讨论决定日期 拟决策日期 DecisionDate',
  as_of: '资料日期 数据日期 填报日期 资料截止日期 AsOf',
  lawsuits_lost: '一年内败诉数 败诉数 行政诉讼败诉数 LawsuitsLost',
  reconsiderations_lost: '一年内复议纠错数 复议纠错数 行政复议被纠正数 ReconsiderationsLost',
  ...decisionFeatures,
  responsible_org: '责任部门 责任单位 承办单位 牵头单位 ResponsibleDepartment',
};

const decisionFactors: Synonyms = {
  decision_id: '决策编号 决策事项编号 项目编号 DecisionID ProjectID',
  factor: '风险因素 因素 风险点 Factor',
  weight: '权重 Weight',
  p: '概率 风险概率 发生概率 Probability',
  q: '影响程度 影响 后果 Consequence',
  p_after: '措施后概率 措施后风险概率',
  q_after: '措施后影响程度 措施后影响',
  measure: '防范措施 化解措施 措施 Measure',
};

const measures: Synonyms = {
  decision_id: '决策编号 决策事项编号 项目编号 DecisionID ProjectID',
  measure: '措施 防范措施 化解措施 防范化解措施 工作措施 Measure',
  kind: '措施类别 措施类型 措施种类 Kind',
  factor: '风险因素 风险点 对应风险 Factor',
  org: '责任部门 责任单位 牵头单位 承办单位 落实单位 Department Org',
  due_on: '完成期限 完成时限 期限 时限 计划完成日期 DueOn DueDate',
  done_on: '完成日期 实际完成日期 落实日期 办结日期 DoneOn',
};

const milestones: Synonyms = {
  decision_id: '决策编号 决策事项编号 项目编号 DecisionID ProjectID',
  milestone: '节点 阶段节点 里程碑 工作节点 关键节点 Milestone',
  planned_on: '计划日期 计划时间 预计日期 PlannedOn',
  done_on: '完成日期 实际日期 实际完成日期 DoneOn',
};

/** One name of a field, comparable, with how preferred it is among the field's names (0 is best). */
export interface Synonym {
  readonly field: string;
  readonly name: string;
  readonly rank: number;
}

const tables: Readonly<Record<SourceKind, Synonyms>> = {
  petitions,
  population,
  org_units: orgUnits,
  areas,
  hazards,
  decisions,
  decision_factors: decisionFactors,
  measures,
  milestones,
};

function synonymsIn(kind: SourceKind): readonly Synonym[] {
  return fieldNames(kind).flatMap((field) =>
    [field, ...(tables[kind][field] ?? '').split(' ')]
      .map((name) => headerForms(name).bare)
      .filter((name) => name !== '')
      .map((name, rank) => ({ field, name, rank })),
  );
}

const synonyms: ReadonlyMap<SourceKind, readonly Synonym[]> = new Map(
  sourceKinds.map((kind) => [kind, synonymsIn(kind)]),
);

const known: ReadonlySet<string> = new Set([...synonyms.values()].flat().map(({ name }) => name));

/** All names of the fields of a kind of source. */
export function synonymsOf(kind: SourceKind): readonly Synonym[] {
  return synonyms.get(kind) ?? [];
}

/** Whether a header is the known name of some field of some kind of source. */
export function isKnownHeader(header: string): boolean {
  return known.has(headerForms(header).bare);
}
