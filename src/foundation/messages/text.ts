// What learning from labels says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const textMessages = {
  'text.learning': { zh: '正在学习分类', en: 'Learning labels' },
  'text.scoring': { zh: '正在用模型分类', en: 'Classifying by model' },
  'text.label_left_out': {
    zh: '标签“{label}”只有 {n} 件，不足以学习，已略去',
    en: 'The label "{label}" is left out: too few messages to learn from ({n})',
  },
  'text.onnx_sets': {
    zh: '这个模型没有留出数据可供校准：标签集取合计概率达 {share} % 的最可能标签，不是有覆盖保证的共形集',
    en: 'Nothing was held out for this model: its label sets are the likeliest labels that hold {share} % of its own probability, not conformal sets with a guaranteed coverage',
  },
  'text.learned_before': {
    zh: '正确率 {here} % 远高于模型说明上留出检验的 {held_out} %：模型大概就是用这些来信训练的，这些数字说明不了它对新来信有多准',
    en: 'An accuracy of {here} % is far above the {held_out} % on held-out messages (see the card): the model has probably learned from these messages, and the figures do not tell how it does on new ones',
  },
  'text.drifted': {
    zh: '新来信与训练数据相差较大：{n} 件中，标签分布的 PSI 为 {labels}，置信度的 PSI 为 {confidences}（超过 0.25 即偏离明显）；变化最大的类别：{shifts}。概率可能不再可靠，建议用 review 复核一批并重新训练',
    en: 'What comes in has moved from what the model learned: of {n} messages, the stability index (PSI) of labels is {labels}, of confidences {confidences} (above 0.25 is far); the labels that changed most: {shifts}. Probabilities may no longer hold: review some by the command review and train again',
  },
  'text.train_summary': {
    zh: '从已分类的表格或经人复核的标签学习分类模型',
    en: 'learn a model from a labelled table, or from reviewed labels of the register',
  },
  'text.option_train_input': { zh: '已分类的表格', en: 'labelled table' },
  'text.option_train_label': {
    zh: '标签列；多级标签用逗号分隔，高级在前',
    en: 'column of the label; several levels separated by commas, the highest first',
  },
  'text.option_model_out': { zh: '模型写到哪个文件', en: 'file to write the model to' },
  'text.option_model': {
    zh: '用这个模型分类：train 写出的文件，或装有 ONNX 模型的文件夹',
    en: 'classify by this model: a file that train wrote, or a folder with an ONNX model',
  },
  'text.option_axis': {
    zh: '标签属于哪个轴：topic、cause、purpose 或 national（默认 topic）',
    en: 'axis of the labels: topic, cause, purpose or national (default topic)',
  },
  'text.option_seed': { zh: '随机种子', en: 'random seed' },
  'text.option_coverage': {
    zh: '标签集的覆盖率，如 0.9（默认）',
    en: 'coverage of the label sets, such as 0.9 (the default)',
  },
  'text.trained': {
    zh: '学了 {n} 件、{labels} 个标签；留出检验的宏平均 F1 {f1}，校准误差 {ece}；用时 {seconds} 秒\n模型：{model}\n说明：{card}',
    en: 'Learned {labels} labels from {n} messages; on held-out messages macro F1 {f1}, calibration error {ece}; {seconds} s\nModel: {model}\nCard: {card}',
  },
  'text.classified': {
    zh: '模型 {version}：看了 {petitions} 件，其中 {unknown} 件没有认得的字句；新写标签 {added} 个，撤下 {removed} 个',
    en: 'Model {version}: looked at {petitions} petitions, {unknown} of them without known words; {added} labels written, {removed} withdrawn',
  },
  'text.card_title': { zh: '模型说明', en: 'Model card' },
  'text.card_held_out': {
    zh: '下面的数字来自留出的来信：十折检验，近似重复的来信不分在两边，每一折用其他折校准。',
    en: 'All figures are of held-out messages: ten folds that part no group of near-copies, each calibrated by the others.',
  },
  'text.card_fact': { zh: '项目', en: 'Fact' },
  'text.card_axis': { zh: '标签所属的轴', en: 'Axis of the labels' },
  'text.card_seed': { zh: '随机种子', en: 'Random seed' },
  'text.card_made_on': { zh: '训练日期', en: 'Made on' },
  'text.card_checksum': { zh: '校验和（SHA-256）', en: 'Checksum (SHA-256)' },
  'text.card_method': { zh: '方法', en: 'Method' },
  'text.card_ngrams': {
    zh: '字词数（每个至少见于 3 组来信）',
    en: 'Words and pairs of characters (each in at least 3 groups of messages)',
  },
  'text.card_messages': { zh: '学习用的来信', en: 'Messages learned from' },
  'text.card_groups': { zh: '其中互不重复的组', en: 'Groups of near-copies among them' },
  'text.card_titled': { zh: '有标题的', en: 'With a title' },
  'text.card_empty': { zh: '略去：没有文字', en: 'Left out: no words' },
  'text.card_unlabelled': { zh: '略去：没有标签', en: 'Left out: no label' },
  'text.card_copies': { zh: '略去：完全相同', en: 'Left out: exact copies' },
  'text.card_rare': { zh: '略去：太少见的标签', en: 'Left out: rare labels' },
  'text.card_macro_f1': { zh: '宏平均 F1', en: 'Macro F1' },
  'text.card_accuracy': { zh: '准确率', en: 'Accuracy' },
  'text.card_surest': { zh: '最有把握的 80 % 的准确率', en: 'Accuracy on the surest 80 %' },
  'text.card_ece': { zh: '校准误差（ECE）', en: 'Calibration error (ECE)' },
  'text.card_label': { zh: '标签', en: 'Label' },
  'text.card_precision': { zh: '查准率', en: 'Precision' },
  'text.card_recall': { zh: '查全率', en: 'Recall' },
  'text.card_classes': { zh: '各标签', en: 'Labels' },
  'text.card_confusion': {
    zh: '混淆（行为真实标签，列为模型所判）',
    en: 'Confusion (rows: true label; columns: predicted)',
  },
  'text.card_truth': { zh: '真实', en: 'True' },
  'text.card_calibration': { zh: '校准', en: 'Calibration' },
  'text.card_confidence': { zh: '置信度', en: 'Confidence' },
  'text.card_mean_confidence': { zh: '平均置信度', en: 'Mean confidence' },
  'text.card_sets': { zh: '标签集', en: 'Label sets' },
  'text.card_asked': { zh: '要求的覆盖率', en: 'Coverage asked' },
  'text.card_covered': { zh: '实际覆盖率', en: 'Coverage reached' },
  'text.card_set_size': { zh: '平均大小', en: 'Mean size' },
  'text.card_singletons': { zh: '只剩一个标签的', en: 'With a single label' },
  'text.card_singleton_accuracy': { zh: '其中正确的', en: 'Of these right' },
  'text.card_limits': { zh: '限度', en: 'Limits' },
} as const satisfies Record<string, Entry>;

const retrain = {
  zh: '请换一个由 weathervane train 写出的模型文件，或重新训练',
  en: 'Take a model file that weathervane train wrote, or train again',
} as const;

export const textErrors = {
  'text.nothing_to_learn': {
    zh: '没有一行既有文字又有标签',
    en: 'No row has both words and a label',
    advice: { zh: '检查 --text 和 --label 指的列', en: 'Check the columns of --text and --label' },
    exitCode: 2,
  },
  'text.no_labels_in_register': {
    zh: '登记册里没有轴 {axis} 的可学标签（只学人工复核的和来源自带的）',
    en: 'The register holds no label of the axis {axis} to learn from (only those by review or of the source are learned)',
    advice: {
      zh: '请先用 review export 请人标注，或用 --input、--text、--label 指定已分类的表格',
      en: 'Have people label some by review export, or name a labelled table with --input, --text and --label',
    },
    exitCode: 2,
  },
  'text.one_label': {
    zh: '可学的标签只有 {labels} 个（每个标签至少要 {fewest} 组不同的来信）',
    en: 'Too few labels to learn from: {labels} (a label counts with {fewest} different messages)',
    advice: { zh: '至少要两个标签；请补充已分类的来信', en: 'Give at least two labels, with more messages' },
    exitCode: 2,
  },
  'text.label_without_code': {
    zh: '模型的标签“{label}”没有对应的分类代码（轴 {axis}）',
    en: 'The label "{label}" of the model stands for no code of the axis {axis}',
    advice: {
      zh: '请用分类代码或名称作标签训练，或在 data/taxonomy 中补充对照表',
      en: 'Train with codes or names of the taxonomy as labels, or add a crosswalk to data/taxonomy',
    },
    exitCode: 2,
  },
  'text.model_foreign': {
    zh: '{file} 不是风向标的模型文件',
    en: '{file} is not a model file of Weathervane',
    advice: retrain,
    exitCode: 2,
  },
  'text.model_newer': {
    zh: '{file} 由更新的版本写成（格式 {found}，本版能读到 {known}）',
    en: '{file} was written by a newer version (format {found}; this one reads up to {known})',
    advice: { zh: '请升级风向标，或重新训练', en: 'Upgrade Weathervane, or train again' },
    exitCode: 2,
  },
  'text.model_truncated': {
    zh: '{file} 不完整：应有 {expected} 字节，只有 {found} 字节',
    en: '{file} is incomplete: {expected} bytes expected, {found} found',
    advice: retrain,
    exitCode: 2,
  },
  'text.model_damaged': {
    zh: '{file} 的校验和不符，内容被改动或损坏',
    en: '{file} does not match its checksum: it was changed or damaged',
    advice: retrain,
    exitCode: 2,
  },
  'text.onnx_missing': {
    zh: '用 ONNX 模型需要 {runtime}，这里没有装',
    en: 'A model in ONNX form needs {runtime}, which is not installed here',
    advice: {
      zh: '请运行 npm install onnxruntime-node，或换用 weathervane train 训练的模型',
      en: 'Run npm install onnxruntime-node, or use a model that weathervane train made',
    },
    exitCode: 2,
  },
  'text.onnx_part': {
    zh: '{folder} 里没有可用的 {file}',
    en: '{folder} has no usable {file}',
    advice: {
      zh: '文件夹里应有 model.onnx、config.json（含 id2label）和 vocab.txt',
      en: 'The folder should have model.onnx, config.json (with id2label) and vocab.txt',
    },
    exitCode: 2,
  },
  'text.onnx_input': {
    zh: '{file} 里的模型要求输入“{input}”，本程序给不了',
    en: 'The model of {file} asks for the input "{input}", which is not known here',
    advice: {
      zh: '只支持 input_ids、attention_mask、token_type_ids',
      en: 'Known are input_ids, attention_mask and token_type_ids',
    },
    exitCode: 2,
  },
  'text.onnx_output': {
    zh: '{file} 里的模型给出的不是 {labels} 个标签的得分',
    en: 'The model of {file} does not give one score for each of {labels} labels',
    advice: {
      zh: '请核对 config.json 的 id2label 和模型的输出',
      en: 'Compare id2label in config.json with the output of the model',
    },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
