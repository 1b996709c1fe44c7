// Characters of given names: which are usual in names, and which never stand in one.

const words = (text: string): ReadonlySet<string> => new Set(text.replaceAll(/\s/g, ''));

/** Usual in given names of the last hundred years. */
const usual = words(`
  伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰玉华文辉力健亮鹏宇飞波斌凯浩俊帅龙峰鑫红梅建国志新海
  燕云春莲菊琴珍凤香桃花翠荣爱萍玲芬芝素淑惠慧巧美琼雪琳晶欣怡婷倩颖莉莎妍茜薇瑶璐佳嘉琪琦瑞祥福禄寿喜
  贵富财宝生根林森木清源江河湖泉洪涵泽润雨霖露雷光煌耀晨旭阳昊昌昆晓晖东南西北中正直诚信义仁礼智德才学
  武彬彪豹虎狮鹤鸿雁凰麟金银铜铁钢锋锐铭钟钧铎锦石岩岭山川岳嵩泰衡恒永久长远达通顺利兴旺盛展开启亨贞吉
  庆祝贺欢乐悦畅安宁康壮大雄豪彦贤良善好思念怀忆想梦希望盼冀立成功誉宗祖先进程万一二三四五六七八九十百
  千世代传承继续子孙甫父老少小幼童冬夏秋季友朋邦家民族党兵卫社主席书记天乾坤宙星辰火炎焱土培坚城增垚圣
  尧舜禹汤柱树松柏杨柳槐桐楠梁材楷模桦榕樟竹笋荷蕙芹芸苗茂蓉蓓蕾莹萱葆菲芷蔓蔚蓝青绿紫丹彤朱赤白洁冰霜
  虹彩艺术画诗词歌舞棋声韵音律宏弘广博渊深瀚济渡浪潮沧溪淼沛沁沐汉洲津渝湘沅澧淮涌潇滨瀛凡帆航舟船轩轶
  辕昕昱晟晗景晴晏暄曦朗宸宣容宽宾寅定守宪寒察尔尚尊峻崇嵘巍师常幸序庭廷延弢弼彰影征徽忠快恩恬悌恺惟愉
  慈慕懿戈战扬技抒抗振捷拓挺敦教敬斐斯方施旋昂易显晋晚暖曙曼有朝权杉李杏来枝枫柔柯栩格桢梓楚榆樱步毅毓
  毕治沙泳浦淳滔滢满漫潞灵炜炯炳烁烈烨焕然熙爽牧特献玄王玮珊珏珠班珺理琛琢琨琰瑄瑛瑜瑾璇璋璟璞甜用田甲
  申男界略疆登盈益相真睿矗砚硕磐祎禅秉稳竞笑笛策简籍粤精纪纯纲纳纶纹练经绍绪绮维缘缨群羽翔翰耘耿联聪肖
  育胜胤自至致舒节芊苏苑范茵茹荔荟萌落葳蒙蓬蕊薪藏蝶行衍裕言计训论语诺谊谋谦豫象赞越路跃迅迎近连迪逸道
  遥遵郁郎采鉴钊钦铃铮锡镕镜闯闽阔际陆陶隆隽雅集雯霁霄霆霏霓靓鞠韦韧韬领颂颜飘馥馨驰驹骁骏骥高魁鲁鲲鸣
  鹃鹰鹿麒黎齐娥娇婉婵媛嫣娴妮姗姝妹姐姣嫦婧婕媚嫒妤仙任仪伊伦伯仲叔佐佑佩侠保修倚偲傲儒充兆克全典冠凌
  凝出列初剑劲励勃勋勤化升卉卓印历厚原双口史叶同君吟吾呈和咏品哲唐器团固圆垒基堂塘境士多夫奇奎奕奥妙姚
  姬娅威孝孟官宜实室封居岐岚州工己庄库府庚庸廉弓归当彭往微徐心悟惜意愚慎招持掌揆擎攀政数斗料旗旦昭晃普
  曜朔末朴村杜板枚果校株桑歧气汝池沪沿活流温港澄澜灿炫焘煜熊牛狄珂珉球
  水发栋依钰弟娣运斤皓铠翀昶赟犇颢灏邈岑筠
  月知名其
  向仓革转业
`);

/** Grammar, measure and place: none of these stands in a given name in running text. */
const never = words(`
  副村校街人
  的了是我你您他她它们这那哪要不也都就被把对到与及或但而因以等吗呢吧啊么个每各某款项费区县镇乡组局厂房
  楼号所处院办委科股队站厅部会员者称说问请让给从为使跟比按据由于在将已还又再很太更最只却虽何谁
  什怎啥几些种件条次位座层间块角分点度年时秒周旬期内外上下左右旁边侧里面前后其此该本另别去过起
  着得地没无未非莫勿否能可应须需敢肯愿住吃打拿找买卖租借欠付交收投诉反映举报告求梯墙窗门屋价税票证照
  章网车辆停电断姓
`);

const han = /^[一-鿿]$/;
/** What says that a name is withheld already: 张某, 李××. */
const withheld = words('某×Ｘ＊*xX〇○');

/** Whether a character is usual in given names. */
export function isUsualInNames(sign: string): boolean {
  return usual.has(sign) && !never.has(sign);
}

/** Whether a character may stand in a given name. */
export function isPossibleInNames(sign: string): boolean {
  return han.test(sign) && !never.has(sign) && !withheld.has(sign);
}

/** Words of grammar that end a given name now and then: 照, 可, 农. */
const seldom = words('照可再得前里以因如若能应度本点着农时年');

/** Whether a character, seldom enough, ends a given name. */
export function isSeldomInNames(sign: string): boolean {
  return seldom.has(sign);
}
