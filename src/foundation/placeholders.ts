// What stands in stored text where personal data stood: 〔电话〕, 〔姓名〕 and the like.

/** The word of each placeholder, by the kind of what it replaced. */
export const placeholderWords = {
  identity: '身份证',
  phone: '电话',
  card: '银行卡',
  name: '姓名',
  address: '住址',
  plate: '车牌',
  email: '邮箱',
  wechat: '微信',
  qq: 'QQ',
  account: '账号',
  passport: '护照',
  certificate: '证件',
  case_number: '案号',
  property: '不动产证',
  file_number: '编号',
  number: '号码',
} as const;

/** A kind of personal data that free text may hold. */
export type PersonalKind = keyof typeof placeholderWords;

const placeholder = new RegExp(`〔(${Object.values(placeholderWords).join('|')})〕`, 'g');

const kindsByWord = new Map<string, PersonalKind>();
for (const kind of personalKinds()) kindsByWord.set(placeholderWords[kind], kind);

/** All kinds, in the order in which they are told. */
export function personalKinds(): readonly PersonalKind[] {
  const isKind = (name: string): name is PersonalKind => name in placeholderWords;
  return Object.keys(placeholderWords).filter(isKind);
}

/** The placeholder of a kind. */
export function placeholderOf(kind: PersonalKind): string {
  return `〔${placeholderWords[kind]}〕`;
}

/** A text with each of its placeholders replaced by what `write` makes of its kind. */
export function replacePlaceholders(
  text: string,
  write: (kind: PersonalKind, placeholder: string) => string,
): string {
  if (!text.includes('〔')) return text;
  return text.replace(placeholder, (whole, word: string) => {
    const kind = kindsByWord.get(word);
    return kind === undefined ? whole : write(kind, whole);
  });
}
