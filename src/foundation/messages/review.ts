// What the review of uncertain labels says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const reviewMessages = {
  'review.summary': {
    zh: '把模型没有把握的来信写成表格交人判定，再读回判定结果',
    en: 'write what a model is unsure of as a spreadsheet for people, and read their labels back',
  },
  'review.argument': { zh: 'export 或 import，以及表格文件', en: 'export or import, and the spreadsheet' },
  'review.option_model': { zh: '（export）没有把握的是这个模型', en: '(export) the model that is unsure' },
  'review.option_limit': {
    zh: '（export）最多多少行（默认 100）',
    en: '(export) at most so many rows (default 100)',
  },
  'review.option_days': {
    zh: '（export）多少天内有效（默认 30，最多 180）',
    en: '(export) answers are taken for so many days (default 30, at most 180)',
  },
  'review.option_coverage': {
    zh: '（export）标签集的覆盖率（默认 0.95）：标签集不是恰好一个标签的交人判定',
    en: '(export) coverage of the label sets (default 0.95): what has not exactly one label goes to people',
  },
  'review.option_retrain': {
    zh: '（import）读回后重新训练，写到这个模型文件',
    en: '(import) train again afterwards and write this model file',
  },
  'review.option_input': {
    zh: '（import --retrain）训练时加上这个已分类的表格',
    en: '(import --retrain) a labelled table to learn from as well',
  },
  'review.looking': { zh: '正在找没有把握的来信', en: 'Looking for what the model is unsure of' },
  'review.exported': {
    zh: '看了 {looked} 件，模型没有把握的 {doubtful} 件；写出 {rows} 行（另有近似的 {copies} 件随之判定）：{file}\n请在 {expires}（含当日）以前用 review import 读回，过期作废。内含来信摘录，用后请删除。',
    en: 'Looked at {looked} petitions; the model is unsure of {doubtful}. Wrote {rows} rows (their answers also settle {copies} near-copies): {file}\nRead it back by review import by {expires}; after that it is void. It quotes petitions: delete it when done.',
  },
  'review.nothing': {
    zh: '看了 {looked} 件，没有需要人判定的，没有写文件',
    en: 'Looked at {looked} petitions: nothing for a person to decide, no file written',
  },
  'review.imported': {
    zh: '{rows} 行：与模型一致 {confirmed}，改判 {corrected}，看不出 {undecided}，未填 {empty}；另有近似的 {copies} 件随之定了类别',
    en: '{rows} rows: {confirmed} as the model thought, {corrected} corrected, {undecided} cannot be told, {empty} left empty; {copies} near-copies were labelled with them',
  },
  'review.change': { zh: '{from} 改为 {to}：{n}', en: '{from} to {to}: {n}' },
  'review.withheld': {
    zh: '其中 {n} 件判为检举控告，标题和正文已删除，今后只计数',
    en: '{n} were found to be accusations: their words are deleted, from now on they are counted only',
  },
  'review.empty_again': {
    zh: '未填的行下次导出时会再出现',
    en: 'Rows left empty come up again with the next export',
  },
  'review.widened': {
    zh: '{n} 条人工标签在表格中只是较宽类别的一部分，按该类别学习',
    en: '{n} labels by people are part of a wider label of the table and are learned under it',
  },
  'review.sheet_rows': { zh: '判定', en: 'review' },
  'review.sheet_labels': { zh: '类别', en: 'labels' },
  'review.sheet_notes': { zh: '说明', en: 'notes' },
  'review.number': { zh: '编号（导出 {id}）', en: 'Number (export {id})' },
  'review.snippet': { zh: '来信摘录', en: 'Beginning of the message' },
  'review.proposals': { zh: '模型的意见', en: 'What the model thinks' },
  'review.copies': { zh: '近似的件数', en: 'Near-copies' },
  'review.answer': { zh: '您的判定', en: 'Your label' },
  'review.label': { zh: '类别', en: 'Label' },
  'review.note': { zh: '说明', en: 'Note' },
  'review.cannot_tell': { zh: '？看不出', en: '?cannot tell' },
  'review.nothing_known': { zh: '没有认得的字句', en: 'no known words' },
  'review.note_expires': {
    zh: '导出 {id}，{made} 写出，有效至 {expires}（含当日），过期不能读回。',
    en: 'Export {id} of {made}; valid until {expires}, after that it cannot be read back.',
  },
  'review.note_axis': { zh: '判定的是：{axis}。', en: 'What is to be decided: {axis}.' },
  'review.note_how': {
    zh: '请在“您的判定”一列从下拉表选择，也可以写类别的代码或名称；看不出的选“？看不出”，不判的留空。可以排序、删行，不要改编号和第一行。',
    en: 'Choose from the list in the column "Your label", or write a code or name; choose "?cannot tell" where the words do not tell, leave empty what you do not decide. Rows may be sorted and deleted; leave the numbers and the first row as they are.',
  },
  'review.note_first': {
    zh: '越靠前的判定越有用；近似的来信只列一件，判定也用于其余。',
    en: 'The first rows teach most. Of near-copies one is shown; its label holds for the others.',
  },
  'review.note_privacy': {
    zh: '编号只对这次导出有效。判定的是事项属于哪一类，与写信的人无关；不得据此识别、联系信访人。用后请删除本文件。',
    en: 'Numbers hold for this export only. What is decided is the class of a matter, not anything about who wrote; it must not be used to identify or approach anyone. Delete this file when done.',
  },
  'review.axis_topic': { zh: '内容类别', en: 'topic' },
  'review.axis_cause': { zh: '原因', en: 'cause' },
  'review.axis_purpose': { zh: '目的', en: 'purpose' },
  'review.axis_national': { zh: '国家分类', en: 'national class' },
} as const satisfies Record<string, Entry>;

const exportAgain: Entry = {
  zh: '请用 review export 重新导出',
  en: 'Export again by review export',
};

export const reviewErrors = {
  'review.inside_output': {
    zh: '{file} 在输出文件夹里；内含来信摘录，不能放在那里',
    en: '{file} is inside the output folder; it quotes petitions and must not stand there',
    advice: { zh: '请换一个 out 以外的位置', en: 'Choose a place outside out/' },
    exitCode: 2,
  },
  'review.file_exists': {
    zh: '{file} 已经存在，里面可能有填好的判定',
    en: '{file} is there already and may hold answers',
    advice: {
      zh: '请先读回或移走它，或换一个文件名',
      en: 'Import it or move it away first, or choose another name',
    },
    exitCode: 2,
  },
  'review.not_an_export': {
    zh: '{file} 里找不到 review export 写的编号列和判定列',
    en: '{file} has no column of numbers and of answers as review export writes them',
    advice: {
      zh: '请不要改动第一行；用导出的表格填写后读回',
      en: 'Leave the first row as it was; fill in the exported sheet and import that',
    },
    exitCode: 2,
  },
  'review.foreign': {
    zh: '{file} 不是这个数据仓库导出的',
    en: '{file} was not exported from this warehouse',
    advice: { zh: '请在导出它的地方读回', en: 'Import it where it was exported' },
    exitCode: 2,
  },
  'review.imported_before': {
    zh: '{file} 已在 {day} 读回过，编号已作废',
    en: '{file} was imported on {day}; its numbers no longer hold',
    advice: exportAgain,
    exitCode: 2,
  },
  'review.expired': {
    zh: '{file} 已在 {day} 过期，编号已作废',
    en: '{file} expired on {day}; its numbers no longer hold',
    advice: exportAgain,
    exitCode: 2,
  },
  'review.refused': {
    zh: '{file} 有 {faults} 处问题，一行也没有读入',
    en: 'No row of {file} was taken; faults: {faults}',
    advice: { zh: '请改正下面各处后再读', en: 'Mend the places below and import again' },
    exitCode: 2,
  },
  'review.no_answers': {
    zh: '{file} 里一个判定也没有',
    en: '{file} holds no answer',
    advice: {
      zh: '编号仍然有效：填写后再读回',
      en: 'Its numbers still hold: fill in some rows and import it then',
    },
    exitCode: 2,
  },
  'review.unknown_number': {
    zh: '编号不属于这次导出',
    en: 'The number is not of this export',
    advice: { zh: '请恢复原来的编号，或删除这一行', en: 'Restore the number, or delete the row' },
    exitCode: 2,
  },
  'review.number_twice': {
    zh: '编号出现了两次，判定不同',
    en: 'The number stands twice, with different answers',
    advice: { zh: '请只留一行', en: 'Keep one of the rows' },
    exitCode: 2,
  },
  'review.unknown_label': {
    zh: '判定不是可选的类别',
    en: 'The answer is not one of the labels',
    advice: { zh: '请写“类别”表中的代码或名称', en: 'Write a code or name of the sheet of labels' },
    exitCode: 2,
  },
  'review.unreadable_row': {
    zh: '这一行读不出来',
    en: 'The row cannot be read',
    advice: { zh: '请另存为 .xlsx 再试', en: 'Save the file as .xlsx and try again' },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
