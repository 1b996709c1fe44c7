// The acts that the dictionary cites, as each language names them.
import type { Language } from '../../foundation/messages/index.ts';

/** Acts by what the dictionary calls them; none of the names is part of one before it. */
const acts: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [/\bOrder (\d+)/g, '国务院令第$1号', 'Order $1'],
  [/(?<!\d)713(?= art|$)/g, '国务院令第713号', 'Order 713'],
  [/(?<!\d)2492(?= art|$)/g, '发改投资〔2012〕2492号', 'NDRC (2012) No. 2492'],
  [/土地管理法/g, '土地管理法', 'Land Administration Law'],
  [/实施条例/g, '土地管理法实施条例', 'Regulation under the Land Administration Law'],
  [/企业国有资产法/g, '企业国有资产法', 'Law on State-owned Assets of Enterprises'],
  [/环境影响评价法/g, '环境影响评价法', 'Environmental Impact Assessment Law'],
  [/保障农民工工资支付条例/g, '保障农民工工资支付条例', "Regulation on Migrant Workers' Wages"],
  [/信访工作条例/g, '信访工作条例', 'Regulation on Petition Work'],
  [/中办发〔(\d+)〕(\d+)号/g, '中办发〔$1〕$2号', 'General Office of the Central Committee ($1) No. $2'],
];

/** A legal basis of the dictionary in the words of the language. */
export function basisText(basis: string, language: Language): string {
  if (basis === '') return '—';
  return basis
    .split('; ')
    .map((part) => {
      const cited = acts.find(([pattern]) => new RegExp(pattern.source).test(part));
      if (cited === undefined) return part;
      const [pattern, zh, en] = cited;
      return language === 'zh'
        ? part.replace(pattern, zh).replaceAll(/ ?art\. ?([\d-]+)/g, '第$1条')
        : part.replace(pattern, en);
    })
    .join(language === 'zh' ? '；' : '; ');
}
