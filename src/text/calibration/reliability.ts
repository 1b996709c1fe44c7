// How far probabilities can be believed: expected calibration error, and accuracy where the model is surest.

/** Predictions with what was true, row by row. */
export interface Outcomes {
  /** The probability given to the predicted class. */
  readonly confidences: Float64Array;
  /** 1 where the predicted class is the true one. */
  readonly hits: Uint8Array;
}

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly confidence: number;
  readonly accuracy: number;
}

/** Bins of equal width, (from, to], without the empty ones. */
export function reliabilityBins({ confidences, hits }: Outcomes, bins = 15): ReliabilityBin[] {
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  const right = new Float64Array(bins);
  for (const [row, confidence] of confidences.entries()) {
    const bin = Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1));
    counts[bin] = (counts[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + confidence;
    right[bin] = (right[bin] ?? 0) + (hits[row] ?? 0);
  }
  return Array.from(counts, (n, bin) => ({
    from: bin / bins,
    to: (bin + 1) / bins,
    n,
    confidence: (sums[bin] ?? 0) / n,
    accuracy: (right[bin] ?? 0) / n,
  })).filter(({ n }) => n > 0);
}

/** The mean distance of confidence and accuracy over bins of equal width, weighted by rows; null without rows. */
export function expectedCalibrationError(outcomes: Outcomes, bins = 15): number | null {
  const rows = outcomes.confidences.length;
  if (rows === 0) return null;
  return reliabilityBins(outcomes, bins).reduce(
    (sum, { n, confidence, accuracy }) => sum + (n / rows) * Math.abs(confidence - accuracy),
    0,
  );
}

/** Accuracy on the given share of rows of which the model is surest; null without rows. */
export function accuracyOfSurest({ confidences, hits }: Outcomes, share: number): number | null {
  const kept = Math.round(share * confidences.length);
  if (kept === 0) return null;
  const order = Array.from(confidences.keys()).sort((a, b) => (confidences[b] ?? 0) - (confidences[a] ?? 0));
  return order.slice(0, kept).reduce((sum, row) => sum + (hits[row] ?? 0), 0) / kept;
}
