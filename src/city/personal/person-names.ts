// Surnames and given names of people who do not exist; chosen without a look at the scrubber's lists.

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Roughly as often as they are in the country: a surname listed twice is drawn twice as often. */
export const surnames = list(`
  王 王 王 王 王 李 李 李 李 李 张 张 张 张 张 刘 刘 刘 刘 陈 陈 陈 杨 杨 杨 赵 赵 黄 黄 周 周 吴 吴 徐 徐 孙 孙 胡 胡 朱 朱 高 高 林 林
  何 何 郭 郭 马 马 罗 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜
  范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟
`);

export const compoundSurnames = list('欧阳 上官 司马 诸葛 司徒 皇甫 夏侯 尉迟');

/** Given names of several generations, of one character and of two, some of them rare. */
export const givenNames = list(`
  伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 辉 玲 燕 波 斌 鹏 飞 琴 红 云 峰 健 倩 宁 昊 薇 蕾 雯 骏 晗 昶 赟 翀 犇 铠
  秀英 桂英 秀兰 玉兰 凤英 秀珍 桂兰 玉梅 秀芳 淑珍 玉珍 翠花 春梅 冬梅 腊梅 金凤 银花 菊香 桃花 满秀 来弟 招娣 转运 土生 水根 木生 火旺 长庚 福生 贵发 有才 有田 德胜 德全
  建国 建军 建华 建平 建设 卫东 卫国 卫红 红兵 红卫 跃进 援朝 抗美 爱国 爱民 爱华 新民 新华 国庆 国强 国栋 志强 志刚 志明 志远 文革 向阳 永红 永强 永胜 永贵 长征 解放 和平
  小平 小军 小红 小燕 小芳 晓东 晓明 晓燕 晓峰 海涛 海燕 海波 海龙 丽华 丽娟 丽萍 丽君 美玲 美华 春华 春生 秋生 秋菊 冬生 明辉 明珠 光明 光辉 光荣 少华 少军 少辉
  俊杰 俊峰 浩然 浩宇 子轩 子涵 梓涵 梓萱 雨欣 雨桐 欣怡 欣妍 诗涵 诗琪 佳怡 佳琪 嘉豪 嘉欣 宇航 宇轩 思远 思琪 思雨 一鸣 一诺 依诺 若曦 语嫣 沐宸 奕辰 皓轩 睿哲 煜城 鸿飞 博文 天佑 泽楷 懿轩 钰婷 璟雯
  忠义 孝先 守信 礼贤 仁德 学文 学武 学良 世昌 世杰 家兴 家旺 家宝 耀祖 显宗 继业 承恩 传根 传芳 绍先 绍华 友根 友谊 先进 大林 大勇 二毛 三妹 四清 五一 六斤 七斤 八斤 满堂 满仓
`);
