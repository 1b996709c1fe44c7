// The card of a model: what a person should know before believing it. Its shape is checked when a file is read.
import * as z from 'zod';

const share = z.number();
const count = z.int().min(0);

const qualitySchema = z.object({
  n: count,
  accuracy: share,
  macro_f1: share,
  ece: share,
  /** Accuracy on the 80 % of which the model is surest. */
  accuracy_surest_80: share,
  per_class: z.array(z.object({ label: z.string(), n: count, precision: share, recall: share, f1: share })),
  /** By true class, then predicted class. */
  confusion: z.array(z.array(count)),
  reliability: z.array(z.object({ from: share, to: share, n: count, confidence: share, accuracy: share })),
});

const setsSchema = z.object({
  asked: share,
  /** The share of messages whose set holds their true label. */
  coverage: share,
  mean_size: share,
  /** The share of messages that need no person, and how many of these are right. */
  singletons: share,
  singleton_accuracy: share,
});

export const modelCardSchema = z.object({
  /** The axis of the register that the labels are of, or null for labels of the office's own. */
  axis: z.enum(['topic', 'cause', 'purpose', 'national']).nullable(),
  made_on: z.string(),
  seed: z.number(),
  method: z.string(),
  data: z.object({
    /** Messages learned from, after copies and rare labels were set aside. */
    n: count,
    /** Groups of messages that are nearly the same; folds never part them. */
    groups: count,
    with_title: count,
    left_out: z.object({
      empty: count,
      unlabelled: count,
      copies: count,
      rare: z.array(z.object({ label: z.string(), n: count })),
    }),
  }),
  features: z.object({ longest: count, fewest_messages: count, title_weight: z.number(), ngrams: count }),
  folds: count,
  /** Of held-out messages, each fold calibrated by the others. */
  quality: qualitySchema,
  sets: z.array(setsSchema),
  /** Held-out predictions, which drift is measured against: labels, and confidences between the edges of tenths. */
  baseline: z.object({
    predicted: z.array(count),
    confidence_edges: z.array(z.number()),
    confidence_counts: z.array(count),
  }),
  limits: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
});

export type ModelCard = z.output<typeof modelCardSchema>;
export type TopicQuality = z.output<typeof qualitySchema>;
export type SetFigures = z.output<typeof setsSchema>;
