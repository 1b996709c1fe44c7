// E-mail addresses, and the names under which people are found on QQ, WeChat and other services.
import type { Span } from './reading.ts';

const email =
  /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}\s?(?:@|[([（【]at[)\]）】]|#(?=(?:qq|163|126|sina|gmail|foxmail|139|189)\.))\s?(?:[A-Za-z0-9-]+\s?\.\s?)+(?:com|cn|net|org|edu|gov|[A-Za-z]{2,10})(?![A-Za-z0-9])/gi;
const maybeEmail = /@|[([（【]at[)\]）】]|#\w/i;

const cueEnd = '(?:号码?|群号?|账号|帐号|同号|[:：]|是|为|加|\\s|["“”(（])';
const qq = new RegExp(`(?:[Qq]{2}|扣扣|[Qq]号)${cueEnd}{0,4}([1-9](?:[ -]?\\d){4,10})(?!\\d)`, 'g');
const wechatCue = '(?:微信|薇信|威信|围信|[Ww]e[Cc]hat|WECHAT|weixin|[Vv]信|[Vv][Xx]|[Ww][Xx])';
const wechat = new RegExp(
  `${wechatCue}(?!公众|小程序|平台|群聊)${cueEnd}{0,4}(?<![A-Za-z0-9])([A-Za-z][A-Za-z0-9_-]{5,19}|[A-Za-z0-9_-]*\\d[A-Za-z0-9_-]{4,19})(?![A-Za-z0-9])`,
  'g',
);
const maybeHandle = /[QqVvWw扣]|[微薇威围]信/;
/** A plain word needs more than the cue before it: 微信android版. */
const announced = /[:：号是为加]|\d/;

/** 用户名：suwen83, 密码：123456. */
const account =
  /(?:用户名|登[录陆]名|登[录陆]账号|[账帐]号名|网名|昵称|密码|查询码|验证码)(?:是|为|[:：]|\s){1,3}([A-Za-z0-9_.-]{3,30}(?:[一-龥][0-9]{1,4})?)/g;
/** The first groups of matches: what follows the cue. */
function handles(text: string, pattern: RegExp, isHandle: (whole: string) => boolean): Span[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: handle = '' }) =>
    isHandle(whole) ? [{ start: index + whole.length - handle.length, end: index + whole.length }] : [],
  );
}

/** E-mail addresses, also with (at) or # in the place of @. */
export function findEmails(text: string): Span[] {
  if (!maybeEmail.test(text)) return [];
  return [...text.matchAll(email)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** QQ numbers after their cue. */
export function findQq(text: string): Span[] {
  return maybeHandle.test(text) ? handles(text, qq, () => true) : [];
}

/** WeChat names after their cue; those of public accounts (公众号) are nobody's. */
export function findWechat(text: string): Span[] {
  return maybeHandle.test(text) ? handles(text, wechat, (whole) => announced.test(whole)) : [];
}

/** Names and passwords of accounts after their cue. */
export function findAccounts(text: string): Span[] {
  return /[名码称号](?:是|为|[:：]|\s)/.test(text) ? handles(text, account, () => true) : [];
}
