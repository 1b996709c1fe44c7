// Chinese surnames, single and compound, parted by how surely they begin a name.

const words = (text: string): ReadonlySet<string> => new Set(text.replaceAll(/\s/g, ''));

/** Surnames that seldom begin another word. */
const clear = words(`
  王李张刘陈杨赵吴徐孙朱胡郭罗梁宋郑谢韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡魏薛阎潘杜戴
  钟汪姜崔谭廖范韦贾邹熊孟秦尹侯邵龚龙黎贺顾郝毛邱秋覃赖曾丁乔倪严洪殷施
  陶翟颜聂岳齐梅庄辛伍俞葛章鲁申尤毕祝霍焦裴涂柴蒙骆辜褚娄樊蓝卓窦姬柯芦莫欧柏鲍
  旷羊粟佘谌禹匡舒蒲戢况亢郄兰孔许程陆徐洪桂雍郏蓬祖屈项仰仲涂 郎虞卞滕尧糜缪闵姚肖詹晏靳阮柳饶耿瞿仇桑佟巩邢庞宫喻臧穆单祁岑嵇芮奚甄封羿储
  闫仝冼荀阙阚蔺郜郗鄢邬邝邸郦阳揭逯逄鞠麦敖帅冀隋
  黄周何余翁栾荆狄晁訾蒯卜邰茅寇濮胥莘扈璩笪佴茹郇麴璧逮佟贡
`);

/** Surnames that also begin everyday words: more must speak for a name. */
const doubtful = words(`
  林马高于夏田方石金江任史万向时白文常温关安盛武康应纪强成汤雷花管房路段
  包左岑易尚连幸华丰景盖游季司项边解查占展权简冷巴艾苍
  农保池乌经隗山谷屠麻沙符戚毋宁屈闻仲伊宗景宿祖柏计伏米贝凌冉满池冬商诸甘习
  鲜印舒阴燕云毛代滑叶郁鹿卫苟步仪牟丘干洛
  钱牛隆苗付费曲车党古劳凤晋薄扶候衡官暨敬鄂索韶昌
`);

const compound = new Set(
  (
    '欧阳 司马 上官 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 轩辕 端木 呼延 钟离 申屠 闻人 赫连 ' +
    '濮阳 淳于 南宫 独孤 澹台 拓跋 东郭 西门 公冶 宗政 仲孙 鲜于 闾丘 完颜 纳兰 太史 公羊 太叔 乐正 亓官 司空 巫马 谷梁 梁丘 左丘 段干 漆雕 壤驷 公良 夹谷 宰父 微生 羊舌 东野 万俟'
  ).split(' '),
);

/** What makes another word of a surname that follows it: 如何, 2000余, 上周. */
const endsWord: Readonly<Record<string, RegExp>> = {
  何: /[如为任因有奈若几]/,
  余: /[0-9十百千万多其]/,
  周: /[上下本每一两四圆]/,
  顾: /[不照]/,
  江: /[长湘]/,
};

interface Surname {
  readonly length: 1 | 2;
  readonly clear: boolean;
}

/** What may begin with a character: most begin nothing, and one look tells. */
const beginnings: ReadonlyMap<string, { readonly single: Surname | null; readonly isCompound: boolean }> =
  new Map(
    [...clear, ...doubtful, ...[...compound].map(([first = '']) => first)].map((sign) => [
      sign,
      {
        single: clear.has(sign) || doubtful.has(sign) ? { length: 1, clear: clear.has(sign) } : null,
        isCompound: [...compound].some((name) => name.startsWith(sign)),
      },
    ]),
  );

/** How long the surname at a place is (1 or 2), and whether it seldom begins anything else; null where none stands. */
export function surnameAt(text: string, at: number): Surname | null {
  const sign = text[at] ?? '';
  const beginning = beginnings.get(sign);
  if (beginning === undefined) return null;
  if (beginning.isCompound && compound.has(text.slice(at, at + 2))) return { length: 2, clear: true };
  return endsWord[sign]?.test(text[at - 1] ?? '') === true ? null : beginning.single;
}
