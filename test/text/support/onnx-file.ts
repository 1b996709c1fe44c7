// The bytes of a tiny text model in ONNX form: each piece has a score a label, and a message the sum of its pieces'.

/** A field of a protocol buffer: a number (varint), or bytes with their length. */
type Field = readonly [field: number, value: number | Uint8Array | string];

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

/** A message of fields, as protocol buffers are written. */
function message(...fields: readonly Field[]): Uint8Array {
  const bytes = fields.flatMap(([field, value]) => {
    if (typeof value === 'number') return [...varint(field * 8), ...varint(value)];
    const content = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    return [...varint(field * 8 + 2), ...varint(content.length), ...content];
  });
  return Uint8Array.from(bytes);
}

const [FLOAT, INT64] = [1, 7];
const bytesOf = ({ buffer }: Float32Array | BigInt64Array): Uint8Array => new Uint8Array(buffer);

const tensor = (name: string, type: number, dims: readonly number[], content: Uint8Array): Uint8Array =>
  message(...dims.map((size): Field => [1, size]), [2, type], [8, name], [9, content]);

const value = (name: string, type: number, dims: readonly (number | string)[]): Uint8Array => {
  const shape = message(
    ...dims.map((size): Field => [1, message(typeof size === 'number' ? [1, size] : [2, size])]),
  );
  return message([1, name], [2, message([1, message([1, type], [2, shape])])]);
};

const attribute = (name: string, whole: number): Uint8Array => message([1, name], [3, whole], [20, 2]);

const node = (
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: readonly Uint8Array[] = [],
): Uint8Array =>
  message(
    ...inputs.map((name): Field => [1, name]),
    [2, output],
    [4, type],
    ...attributes.map((one): Field => [5, one]),
  );

/** A model with inputs `ids` and `attention_mask`; `scores` by piece, then label. */
export function tinyModel(scores: readonly (readonly number[])[], ids = 'input_ids'): Uint8Array {
  const labels = scores[0]?.length ?? 0;
  const graph = message(
    [1, node('Gather', ['scores', ids], 'each')],
    [1, node('Cast', ['attention_mask'], 'shown', [attribute('to', FLOAT)])],
    [1, node('Unsqueeze', ['shown', 'last'], 'column')],
    [1, node('Mul', ['each', 'column'], 'kept')],
    [1, node('ReduceSum', ['kept', 'second'], 'logits', [attribute('keepdims', 0)])],
    [2, 'tiny'],
    [5, tensor('scores', FLOAT, [scores.length, labels], bytesOf(Float32Array.from(scores.flat())))],
    [5, tensor('last', INT64, [1], bytesOf(BigInt64Array.of(2n)))],
    [5, tensor('second', INT64, [1], bytesOf(BigInt64Array.of(1n)))],
    [11, value(ids, INT64, ['messages', 'pieces'])],
    [11, value('attention_mask', INT64, ['messages', 'pieces'])],
    [12, value('logits', FLOAT, ['messages', labels])],
  );
  return message([1, 8], [7, graph], [8, message([1, ''], [2, 13])]);
}
