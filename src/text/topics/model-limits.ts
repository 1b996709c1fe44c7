// What every model card says about its limits.

/** Sentences in Chinese and English, in the same order. */
export const modelLimits = {
  zh: [
    '只用于把事项归入类别，供统计和分办参考；不得用于识别、比较或评价信访人。',
    '只认识训练时出现过的类别和说法；类别体系、来源或用语变化后应重新训练。',
    '概率按留出的来信校准；来信与训练数据差别大时（见漂移检查）不再可靠。',
    '标签集不止一个、或为空的，应由人判定。',
  ],
  en: [
    'Sorts matters into classes for counting and routing only; never to identify, compare or judge petitioners.',
    'Knows only the classes and wordings it was trained on; train again when classes, sources or language change.',
    'Probabilities are calibrated on held-out messages; they no longer hold where drift is large.',
    'A person should decide where the label set has more than one label, or none.',
  ],
} as const;
