// The configuration's shape: weathervane.yaml as zod reads it, and the JSON Schema that editors use.
import * as z from 'zod';
import { sourceKinds } from '../intake/fields.ts';
import { ownThresholdsSchema } from '../risk/thresholds.ts';

const columnName = z.string().min(1);

const fieldMapping = z.union([
  columnName.describe('一列的列名 / the name of a column'),
  z
    .strictObject({
      column: columnName,
      values: z.record(z.string(), z.string()).optional().describe('原值 → 登记册的值 / value → value'),
    })
    .describe('一列和它的取值对照 / a column and what its values mean'),
  z
    .strictObject({ columns: z.array(columnName).min(1), separator: z.string().default('') })
    .describe('几列连接 / columns joined'),
  z.strictObject({ constant: z.string() }).describe('固定值 / a constant'),
]);

const source = z.strictObject({
  kind: z.enum(sourceKinds).describe('文件是什么 / what the file is'),
  files: z.array(z.string()).default([]).describe('相对于本文件的路径 / paths relative to this file'),
  sheet: z.string().optional().describe('工作表 / the sheet to read'),
  header_row: z.int().min(1).optional().describe('表头在第几行 / the row that holds the headers'),
  encoding: z.string().optional().describe('编码,通常自动识别 / encoding, usually detected'),
  date_order: z
    .enum(['month-first', 'day-first'])
    .optional()
    .describe('04/12/2018 怎么读 / how 04/12/2018 is read'),
  label_scheme: z.string().optional().describe('原有分类的体系名 / the scheme of the source’s own labels'),
  fields: z
    .record(z.string(), fieldMapping)
    .default({})
    .describe('登记册字段 → 列 / register field → column'),
});

const share = z.number().gt(0).lt(1);

const warnings = z.strictObject({
  alpha: share.default(0.005).describe('单周误报概率 / chance of a false alarm a test'),
  years: z.int().min(3).max(10).default(5).describe('回看年数 / years to look back'),
  weeks: z.int().min(8).max(520).default(52).describe('首次计算的周数 / weeks that the first run computes'),
  hold_back_weeks: z.int().min(0).max(8).default(0).describe('暂不判断的最近整周数 / latest weeks held back'),
  cusum_k: z
    .number()
    .min(0)
    .max(5)
    .default(0.5)
    .describe('缓升：每周须超出几个标准差才计入 / what a week must exceed to count'),
  cusum_h: z.number().gt(0).max(50).default(3.5).describe('缓升：累计多少报出 / the sum that is raised'),
  cusum_h_sparse: z
    .number()
    .gt(0)
    .max(50)
    .default(5)
    .describe('每周不足 3 件的序列 / of series with less than 3 a week'),
  levels: z
    .strictObject({ yellow: share.default(0.05), orange: share.default(0.01), red: share.default(0.001) })
    .prefault({})
    .describe('各级别的 q 值上限，其余为蓝色 / largest q-value of a level; the rest is blue'),
  slow_rise: z
    .enum(['blue', 'yellow', 'orange', 'red'])
    .default('blue')
    .describe('缓慢上升至少是什么级别 / the least level of a slow rise'),
});

const weight = z.number().min(0).max(100);

const events = z.strictObject({
  look_back_days: z
    .int()
    .min(7)
    .max(366)
    .default(90)
    .describe('新来件回看多少天找同一事件 / days that a new message looks back for its event'),
  quiet_days: z
    .int()
    .min(3)
    .max(366)
    .default(45)
    .describe('多少天没有来件即告结束 / days without a message after which an event is over'),
  heat: z
    .strictObject({
      matters: weight.default(1).describe('× ln(1+事项) / × ln(1+matters)'),
      busiest_week: weight
        .default(1)
        .describe('× ln(1+最多一周的事项) / × ln(1+matters of the busiest week)'),
      votes: weight.default(0.5).describe('× ln(1+票数) / × ln(1+votes)'),
    })
    .prefault({})
    .describe('热度公式的权重 / the weights of the heat index'),
});

export const configurationSchema = z.strictObject({
  office: z
    .strictObject({
      name: z.string().default(''),
      time_zone: z.string().default('Asia/Shanghai'),
      statistical_month_end: z
        .int()
        .min(28)
        .max(31)
        .default(31)
        .describe('统计月截止日 / last day of the statistical month'),
      joint_visit_persons: z
        .int()
        .min(2)
        .default(5)
        .describe('集体访人数下限 / persons that make a visit joint'),
    })
    .prefault({}),
  language: z.enum(['zh', 'en']).default('zh').describe('报告的语言 / language of the report'),
  warehouse: z.string().default('weathervane.duckdb'),
  output: z.string().default('out'),
  key_file: z.string().default('weathervane.key').describe('密钥文件,权限 600 / key file, mode 600'),
  resources: z
    .strictObject({
      memory: z
        .string()
        .regex(/^\d+(\.\d+)?\s?(MB|MiB|GB|GiB)$/)
        .default('256MB'),
      threads: z.int().min(1).default(2),
    })
    .prefault({}),
  sources: z.record(z.string().regex(/^[\p{L}\p{N}_-]+$/u), source).default({}),
  warnings: warnings.prefault({}),
  events: events.prefault({}),
  assessment: ownThresholdsSchema
    .optional()
    .describe('本地的评估阈值、权重和概率档 / the place’s own thresholds, weights and bands of assessments'),
  report: z
    .strictObject({
      period: z.string().optional(),
      area: z.string().optional(),
      scheme: z.enum(['hub', 'source', 'national']).default('hub'),
      edition: z.enum(['office', 'internal', 'public']).default('office'),
    })
    .prefault({}),
});

export type Configuration = z.output<typeof configurationSchema>;
export type SourceConfiguration = Configuration['sources'][string];

/** The JSON Schema of weathervane.yaml, as published in data/weathervane.schema.json. */
export function configurationJsonSchema(): object {
  return {
    title: 'weathervane.yaml',
    ...z.toJSONSchema(configurationSchema, { io: 'input', target: 'draft-7' }),
  };
}
