// Reading weathervane.yaml: every problem at once, each with its line and column.
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { failure, gathered, type WeathervaneError } from '../foundation/errors.ts';
import { nearest } from '../foundation/nearest.ts';
import { fieldNames } from '../intake/fields.ts';
import { type Configuration, configurationJsonSchema, configurationSchema } from './schema.ts';

type Path = readonly PropertyKey[];

const jsonSchemaNode = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

/** The keys that are valid at a path of the configuration. */
function keysAt(path: Path): string[] {
  let nodes: unknown[] = [configurationJsonSchema()];
  for (const step of path) {
    nodes = nodes.flatMap((node) => {
      const { properties, additionalProperties, anyOf } = jsonSchemaNode.parse(node);
      return [properties?.[String(step)], additionalProperties, ...(anyOf ?? [])].filter(
        (child) => typeof child === 'object',
      );
    });
  }
  return nodes.flatMap((node) => {
    const { properties, anyOf } = jsonSchemaNode.parse(node);
    const alternatives = (anyOf ?? []).flatMap((one) =>
      Object.keys(jsonSchemaNode.parse(one).properties ?? {}),
    );
    return [...Object.keys(properties ?? {}), ...alternatives];
  });
}

/** The key of a map at `path`, or the value there, as an offset into the text. */
function offsetOf(document: Document, path: Path, key: string | null): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (key !== null && depth === path.length && isMap(node)) {
      const named = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)?.key;
      if (isScalar(named) && named.range) return named.range[0];
    }
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function* problemsOf(
  issues: readonly z.core.$ZodIssue[],
  document: Document,
  place: (offset: number) => { file: string; line: number; column: number },
): Generator<WeathervaneError> {
  for (const issue of issues) {
    if (issue.code === 'invalid_union') {
      const closest = issue.errors.find((branch) =>
        branch.some((inner) => inner.code === 'unrecognized_keys'),
      );
      if (closest !== undefined) {
        const nested = closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
        yield* problemsOf(nested, document, place);
        continue;
      }
    }
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        yield failure(
          'config.unknown_key',
          { key: [...issue.path, key].join('.'), nearest: nearest(key, keysAt(issue.path)) ?? '' },
          { place: place(offsetOf(document, issue.path, key)) },
        );
      }
      continue;
    }
    yield failure(
      'config.invalid',
      { key: issue.path.join('.') || 'weathervane.yaml', problem: issue.message },
      { place: place(offsetOf(document, issue.path, null)) },
    );
  }
}

function* unknownFields(
  configuration: Configuration,
  document: Document,
  place: (offset: number) => { file: string; line: number; column: number },
): Generator<WeathervaneError> {
  for (const [name, source] of Object.entries(configuration.sources)) {
    const valid = fieldNames(source.kind);
    for (const field of Object.keys(source.fields)) {
      if (valid.includes(field)) continue;
      const path = ['sources', name, 'fields'];
      yield failure(
        'config.unknown_key',
        { key: [...path, field].join('.'), nearest: nearest(field, valid) ?? '' },
        { place: place(offsetOf(document, path, field)) },
      );
    }
  }
}

/**
 * Reads the text of a configuration. Throws the first problem, with all others in `others`:
 * `config.yaml` for syntax, `config.unknown_key` (with the nearest valid key) and `config.invalid`.
 */
export function parseConfiguration(text: string, file: string): Configuration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const collected: WeathervaneError[] = document.errors.map((error) =>
    failure('config.yaml', { problem: error.message }, { place: place(error.pos[0]) }),
  );
  const parsed = collected.length === 0 ? configurationSchema.safeParse(document.toJS() ?? {}) : null;
  if (parsed?.success === false) collected.push(...problemsOf(parsed.error.issues, document, place));
  if (parsed?.success === true) collected.push(...unknownFields(parsed.data, document, place));
  const problem = gathered(collected);
  if (problem !== null) throw problem;
  if (parsed?.success !== true) throw new RangeError('a configuration is either valid or has a problem');
  return parsed.data;
}
