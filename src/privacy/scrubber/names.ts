// Names of persons: after a cue (信访人张三), before a title (李明书记), and beside their own masked numbers.
import { isPossibleInNames, isSeldomInNames, isUsualInNames } from './given-names.ts';
import {
  afterCue,
  cues,
  followers,
  notNames,
  notNamesBeforeTitles,
  placeTitles,
  titles,
} from './name-cues.ts';
import { anyMark, markOf, type Span } from './reading.ts';
import { surnameAt } from './surnames.ts';
import { type FoundWord, wordFinder } from './word-finder.ts';

const longestFirst = (words: readonly string[]): string =>
  [...new Set(words)].toSorted((a, b) => b.length - a.length).join('|');

const cuesIn = wordFinder(cues);
const agedTitles: ReadonlySet<string> = new Set(titles.filter((title) => title.startsWith('老')));
const titlesIn = wordFinder(titles);
const betweenCue = new RegExp(afterCue, 'y');
const titleFirst = new RegExp(
  `^(?:${longestFirst([...titles, '家长', '老板', '总', '工', '老', '姓', '某'])})`,
);
const follower = new RegExp(`^(?:${longestFirst([...followers, ...titles])})`);
const edge = new RegExp(`^(?:$|[^一-鿿]|${anyMark})`);
const separator = /^(?:[、，,;；\s]|和|及|与|以及){1,2}/;
const dotted = /^[一-龥]{1,6}[·•・][一-龥]{1,8}(?:[·•・][一-龥]{1,8})?/;

/** What only a place or a firm is followed by: 三星城, 冬钢铁厂. */
const ofPlace = /^(?:城|巷|路|街|镇|村|小区|花园|公司|厂|铁厂|集团|广场|大厦|学校|中学|小学|医院)/;

/** Whether a running name may end at a place: the sentence goes on with what follows names, or stops. */
function endsAt(text: string, end: number): 'edge' | 'follower' | null {
  const rest = text.slice(end, end + 3);
  if (edge.test(rest)) return 'edge';
  return follower.test(rest) ? 'follower' : null;
}

/** 本人于明年毕业: a day, not a person called 于明. */
const whenNotName = /^于[明今去前本当次同][年月日天]/;

/** Where the name ends that begins at a place after a cue, or null. */
function endOfName(text: string, start: number): number | null {
  const surname = surnameAt(text, start);
  if (surname === null) return endOfDottedName(text, start);
  const first = start + surname.length;
  if (surname.length === 1 && notNames.has(text.slice(start, start + 2))) return null;
  if (whenNotName.test(text.slice(start, start + 3))) return null;
  const [one, two] = [text[first] ?? '', text[first + 1] ?? ''];
  if (!isPossibleInNames(one) || titleFirst.test(text.slice(first, first + 4))) return null;
  const usual = [one, two].map(isUsualInNames);
  const short = endsAt(text, first + 1);
  const isSeldomEnd = surname.clear && usual[0] === true && isSeldomInNames(two);
  if (isSeldomEnd && short === null && endsAt(text, first + 2) !== null) return first + 2;
  if (isPossibleInNames(two) && (usual[1] === true || short === null)) {
    const long = endsAt(text, first + 2);
    const isUsual = usual[0] === true && usual[1] === true;
    const isHalfUsual = usual.includes(true) && long === 'edge';
    if (long !== null && (surname.clear || isUsual || isHalfUsual)) return first + 2;
    const isPlace =
      ofPlace.test(text.slice(first + 2, first + 4)) || ofPlace.test(text.slice(first + 1, first + 3));
    if (isUsual && surname.clear && short === null && !isPlace) return first + 2;
  }
  const isSure = usual[0] === true || surname.clear;
  const isCompound = surname.length === 2 && usual[0] === true;
  return isCompound || (short !== null && isSure) ? first + 1 : null;
}

/** 买买提·艾力: names of which a dot parts the person's own from the father's. */
function endOfDottedName(text: string, start: number): number | null {
  const match = dotted.exec(text.slice(start, start + 24));
  return match === null ? null : start + match[0].length;
}

/** A cue that is a label of a form: whatever word stands alone after its colon is the name. */
const label = /(?:人|姓名|我叫|名叫|叫做|户主|代表|署名|签名)\s?[:：]\s?$/;

/** What tells that a word that stands alone after a cue says something of the person and is no name. */
const says = /[的了是不也都在们么吗呢吧要让被把给会就没有多少等某×过来我你他上下]|[县镇乡村区市省州路街]$/;

/** Where a word of two to four characters ends that stands alone after a cue, or null: 我叫陈样求，女. */
function endOfAlone(text: string, start: number, isLabelled: boolean): number | null {
  const word = /^[一-鿿]{2,4}(?=$|[^一-鿿])/.exec(text.slice(start, start + 5))?.[0] ?? '';
  const surname = surnameAt(text, start);
  if (surname === null || word.length <= surname.length || word.length - surname.length > 2) return null;
  const given = word.slice(surname.length);
  if (isLabelled && [...given].every(isPossibleInNames)) return start + word.length;
  const isWord = says.test(given) || notNames.has(word.slice(0, 2)) || titleFirst.test(given);
  return surname.clear && given.length === 2 && !isWord && !ofPlace.test(given) ? start + word.length : null;
}

/** Any role by its last character: 发起人为, 护士长, 承办者: what stands after it may be a name. */
const roleBy =
  /(?:(?<=[一-龥])[人者户师商](?=[为是系叫:：(（"“])|(?<=[厅局处科股所站院校园厂部会班排连营团师队店社馆台行课警机船士审察书])长|(?<!人)员)(?=["“”]?[为是系叫:：(（"“]?[一-龥])/g;

/** The words after which names stand: those of the list, and whatever ends like a role. */
function cuesOf(text: string): FoundWord[] {
  const roles = [...text.matchAll(roleBy)].map(({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  return [...cuesIn(text), ...roles];
}

/** Names after a cue, with those that follow in a row: 代表张三、李四. */
export function findNamesAfterCues(text: string): Span[] {
  const found: Span[] = [];
  for (const { word, start, end } of cuesOf(text)) {
    if (word === '老公' && text[start - 1] === '养') continue;
    if (word === '领导' && /[:：]/.test(text[end] ?? '')) continue;
    betweenCue.lastIndex = end;
    let at = end + (betweenCue.exec(text)?.[0].length ?? 0);
    for (;;) {
      const isLabelled = label.test(text.slice(Math.max(0, at - 4), at));
      const nameEnd = endOfName(text, at) ?? endOfAlone(text, at, isLabelled);
      if (nameEnd === null) break;
      found.push({ start: at, end: nameEnd });
      const next = separator.exec(text.slice(nameEnd, nameEnd + 3));
      if (next === null) break;
      at = nameEnd + next[0].length;
    }
  }
  return found;
}

/** Surnames that a running sentence mostly means otherwise: 向, 于, 经. */
const smallWords: ReadonlySet<string> = new Set('向于经任时应');
/** What is done with a person, not with a place: before 镇长 it tells a name from a town. */
const addressed = /[找向给和跟请听]$/;
/** What a name before a title may be preceded by. */
const opened =
  /(?:^|[^一-鿿]|[找向给由是和与及跟对被让请的局镇乡村县市区委院所组站科处队部校厂司会长记任位叫原问告诉为以了到在即使过听又也曾有时后前日天月年里上中经称说名把时任替帮陪从因们班])$/;

/** Whether the characters between two places can be a name, told by what they are and what stands before them. */
function isNameBeforeTitle(text: string, start: number, end: number, isPlaceTitle: boolean): boolean {
  const surname = surnameAt(text, start);
  if (surname === null) return false;
  const given = [...text.slice(start + surname.length, end)];
  if (given.length < 1 || given.length > 2 || !given.every(isPossibleInNames)) return false;
  const head = text.slice(start, start + 2);
  if (surname.length === 1 && (notNames.has(head) || notNamesBeforeTitles.has(head))) return false;
  const usual = given.filter(isUsualInNames).length;
  const before = text.slice(Math.max(0, start - 1), start);
  if (smallWords.has(head[0] ?? '') && /[一-鿿]/.test(before)) return false;
  const isOpened = opened.test(before);
  if (isPlaceTitle && given.length === 1) return usual === 1 && surname.clear && addressed.test(before);
  if (given.length === 1) return isOpened && (surname.clear || usual === 1);
  if (isPlaceTitle) return usual === 2 ? surname.clear || isOpened : usual === 1 && surname.clear && isOpened;
  return isOpened ? surname.clear || usual === 2 : surname.clear && usual >= 1;
}

/** The name that ends where a title begins, or null. */
function nameBefore(text: string, end: number, isPlaceTitle: boolean): Span | null {
  for (const start of [end - 4, end - 3, end - 2]) {
    if (start >= 0 && isNameBeforeTitle(text, start, end, isPlaceTitle)) return { start, end };
  }
  return null;
}

/** What opens a letter: 尊敬的曾再农局长：, where hardly anything but a name stands. */
const salutation = /(?:尊敬的|敬爱的|亲爱的)([一-龥]{2,4})$/;
const noSalutation = /[望盼希直致信城区县市镇乡村局委办处部院校厂司会室科站组党支级任副位总各长]|书记|同志/;
/** Titles before which an office (教育厅长) never stands, so that two characters are a given name. */
const soleTitles: ReadonlySet<string> = new Set([
  '书记',
  '市长',
  '县长',
  '省长',
  '区长',
  '镇长',
  '乡长',
  '主席',
]);

const calledUpon = /(?:^|[、，,。和及请向致])([一-龥]{2})$/;

/** The name in a salutation that ends where a title begins: also a given name alone, 尊敬的立夫书记. */
function nameInSalutation(text: string, end: number, title: string): Span | null {
  const before = text.slice(Math.max(0, end - 7), end);
  const word = (salutation.exec(before) ?? (soleTitles.has(title) ? calledUpon.exec(before) : null))?.[1];
  if (word === undefined || noSalutation.test(word)) return null;
  if (notNames.has(word.slice(0, 2)) || notNamesBeforeTitles.has(word.slice(0, 2))) return null;
  const surname = surnameAt(word, 0);
  const given = surname === null ? 0 : word.length - surname.length;
  const isWhole = surname?.clear === true && given > 0 && given <= 2;
  const isGiven = word.length === 2 && soleTitles.has(title) && [...word].every(isUsualInNames);
  return isWhole || isGiven ? { start: end - word.length, end } : null;
}

/** Names before a title. */
export function findNamesBeforeTitles(text: string): Span[] {
  return titlesIn(text).flatMap(({ start, word }) => {
    if (text[start - 1] === '老' && agedTitles.has(`老${word}`)) return [];
    const span = nameBefore(text, start, placeTitles.has(word)) ?? nameInSalutation(text, start, word);
    return span === null ? [] : [span];
  });
}

const nameMark = markOf('name');
const inRow = new RegExp(`(?<=${nameMark}[、和及与])(?=[一-龥]{2,4})`, 'g');
const beforeRow = new RegExp(`(?<![一-龥])([一-龥]{2,4})(?=、${nameMark})`, 'g');

/** Where a word of two or three characters ends that a row sets apart, whatever its characters: 、曹后庆等. */
function endOfListed(text: string, start: number): number | null {
  const word = /^[一-龥]{2,3}(?=等|$|[^一-龥])/.exec(text.slice(start, start + 4))?.[0] ?? '';
  return word !== '' && surnameAt(word, 0)?.clear === true && !notNames.has(word.slice(0, 2))
    ? start + word.length
    : null;
}

/** Names that stand in a row with one that is masked: 张三、李四和王五. */
export function findNamesInRows(text: string): Span[] {
  if (!text.includes(nameMark)) return [];
  const after = [...text.matchAll(inRow)].flatMap(({ index }) => {
    const end = endOfName(text, index) ?? endOfListed(text, index);
    return end === null ? [] : [{ start: index, end }];
  });
  return [...after, ...capturedNames(text, beforeRow)];
}

/** The marks of what only a person has. */
const ownMark = `[${(['identity', 'phone', 'card', 'wechat', 'qq', 'email', 'passport'] as const).map(markOf).join('')}]`;
const personal = new RegExp(
  `^(?:[,，、:：\\s(（]*(?:的)?(?:身份证|电话|手机|联系电话|手机号|微信|联系方式|银行卡)?(?:号码?|是|为)?[:：\\s]*(?:\\(|（)?${ownMark}|[,，(（、\\s]+[男女](?:[,，、)）\\s]|性))`,
);
const ofPerson = new RegExp(`[男女]|${ownMark}`);
const opening =
  /(?:^|[\n\r\s,，。;；:：、（(“"])([一-鿿]{2,4})(?=[,，、:：\s(（男女身电手微联银\ue000-\ue01f])/g;

/** A signature at the end, with its day: 张建国2018年1月5日. */
const signature =
  /(?:^|[。！!？?…\s])([一-鿿]{2,4})(?=\s*(?:(?:19|20)\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?|\d{1,2}月\d{1,2}日)\s*$)/g;

/** Whether a word is a name by its characters alone. */
function isName(word: string): boolean {
  const surname = surnameAt(word, 0);
  if (surname === null || notNames.has(word.slice(0, 2))) return false;
  const given = [...word.slice(surname.length)];
  if (given.length < 1 || given.length > 2 || !given.every(isPossibleInNames)) return false;
  return surname.clear || given.some(isUsualInNames);
}

/** The words that a pattern captures, where they are names. */
function capturedNames(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: word = '' }) => {
    const end = index + whole.length;
    return isName(word) ? [{ start: end - word.length, end }] : [];
  });
}

/** Glued to what stands before, and to a number of the person's own: 人社局李建国〔电话〕; and a family behind a door. */
const glued = new RegExp(`([一-鿿]{3})(?=[ (（:：]?${ownMark})`, 'g');
const family = new RegExp(`(?<=${markOf('address')})([一-鿿]{3})(?=[家户](?!庭|属|长|人))`, 'g');
const gluedEdge = /[局委办所站院校厂司会镇乡村区处科室队部复系转]$/;

/** Names of three usual characters that stand before a number or behind a door without a gap. */
function findGluedNames(text: string): Span[] {
  const isWhole = ({ start, end }: Span): boolean => {
    const before = text.slice(Math.max(0, start - 1), start);
    const isOpened = !/[一-鿿]/.test(before) || gluedEdge.test(before);
    const given = [...text.slice(start + 1, end)];
    return (
      given.every(isUsualInNames) &&
      !noPerson.test(text.slice(start, end)) &&
      (isOpened || surnameAt(text, start)?.clear === true)
    );
  };
  return [...capturedNames(text, glued), ...capturedNames(text, family)].filter(isWhole);
}

/** Names beside what is only said of a person (张三，男； 李四 〔电话〕), and signatures. */
export function findNamesBesideNumbers(text: string): Span[] {
  const beside = ofPerson.test(text)
    ? capturedNames(text, opening).filter(({ end }) => personal.test(text.slice(end, end + 20)))
    : [];
  return [...beside, ...findGluedNames(text), ...capturedNames(text, signature)];
}

/** What a name in a running sentence may follow. */
const inSentence = /(?:^|[^一-鿿]|[的由像让叫被给和与跟找问对及请于])$/;
/** Words of three that end like these are places and things: 桂花树, 秋江路. */
const noPerson = /[巷路湖树道街桥苗化车校班学井寺庙塔楼站区城港洲岛苑园庭府湾居邸]$/;

const addressMark = markOf('address');

/** Names of three characters with nothing beside them but the sentence: 由张建国一人承包. */
export function findNamesInSentences(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start + 2 < text.length; start += 1) {
    const surname = surnameAt(text, start);
    if (surname === null || !surname.clear || surname.length !== 1) continue;
    const end = start + 3;
    if (![...text.slice(start + 1, end)].every(isUsualInNames)) continue;
    const head = text.slice(start, start + 2);
    if (notNames.has(head) || notNamesBeforeTitles.has(head) || noPerson.test(text.slice(start, end)))
      continue;
    if (titleFirst.test(text.slice(start + 1, end)) || text[end] === addressMark) continue;
    if (!inSentence.test(text.slice(Math.max(0, start - 1), start)) || endsAt(text, end) === null) continue;
    found.push({ start, end });
  }
  return found;
}

/** Further places of names that a text has given away once. */
export function findNamesAgain(text: string, names: ReadonlySet<string>): Span[] {
  const again = [...names].filter((name) => name.length > 2 || [...name].slice(1).every(isUsualInNames));
  return again.flatMap((name) => {
    const found: Span[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push({ start: at, end: at + name.length });
    }
    return found;
  });
}

/** Words that end like these name a place or an office, whatever they begin with. */
const placeOrOffice = /[区县市镇乡村州省路街巷局委办所站院部校厂司社组坪湾冲岭]$/;

/** Whether a cell holds a name and nothing else. */
export function isNameAlone(cell: string): boolean {
  if (/^[一-龥]{2,6}·[一-龥]{2,8}$/.test(cell)) return true;
  const isSure = surnameAt(cell, 0)?.clear === true || [...cell].slice(1).every(isUsualInNames);
  return isName(cell) && isSure && !placeOrOffice.test(cell) && !notNamesBeforeTitles.has(cell.slice(0, 2));
}
