// The site's secret and the warehouse: whether they belong together, and how both move on to a new secret.
import type { TypedBatch } from '../src/foundation/columns.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import { keyMaker, rotatedKey, type SecretChain } from '../src/privacy/pseudonyms.ts';
import { beginRotation, readSecret, type SecretSource, settleRotation } from '../src/privacy/secret.ts';
import { identifier, qualified } from '../src/warehouse/identifiers.ts';
import { touchTable } from '../src/warehouse/schema.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { columnReader } from './column-reader.ts';
import { keyColumns } from './keyed-tables.ts';
import { recordRun } from './run-record.ts';

const name = 'secret_fingerprint';

async function knownFingerprint(warehouse: Warehouse): Promise<string | null> {
  const known = await warehouse.query('select value from ops.setting where name = $name', { name });
  return columnReader(known).text('value')[0] ?? null;
}

/** Stops where the warehouse's keys were made under other secrets; notes these the first time. */
export async function checkSecret(warehouse: Warehouse, fingerprint: string): Promise<void> {
  const known = await knownFingerprint(warehouse);
  if (known === fingerprint) return;
  if (known !== null) throw failure('mapping.other_secret', {});
  await warehouse.execute('insert into ops.setting values ($name, $fingerprint)', { name, fingerprint });
}

/** Reads the secrets of a warehouse; a rotation that was cut off is ended first. */
export async function openSecret(warehouse: Warehouse, source: SecretSource): Promise<SecretChain> {
  const known = await knownFingerprint(warehouse);
  await settleRotation(source, (chain) => keyMaker(chain).fingerprint === known);
  return readSecret(source);
}

/** What a rotation did. */
export interface RotateResult {
  /** How many keys were keyed again. */
  readonly keys: number;
  /** How many secrets there are now. */
  readonly secrets: number;
  /** Whether the office itself must add the new secret to its environment. */
  readonly in_environment: boolean;
}

/** A batch of keys with what they become. */
function rotatedBatch(batch: TypedBatch, rotate: (key: string) => string): TypedBatch {
  const keys = columnReader(batch).text('key');
  return {
    rowCount: batch.rowCount,
    columns: [
      { name: 'old_key', type: 'uuid', values: keys },
      { name: 'new_key', type: 'uuid', values: keys.map((key) => (key === null ? null : rotate(key))) },
    ],
  };
}

/**
 * Moves the warehouse to a new secret: every key becomes HMAC(new secret, key), in one transaction. The same file
 * loaded afterwards changes nothing. Throws `mapping.other_secret` and the errors of `beginRotation`.
 */
export async function rotateSecret(
  {
    warehouse,
    source,
    timeZone,
  }: { readonly warehouse: Warehouse; readonly source: SecretSource; readonly timeZone: string },
  effects: Effects,
): Promise<RotateResult> {
  const startedAt = effects.now();
  await checkSecret(warehouse, keyMaker(await openSecret(warehouse, source)).fingerprint);
  const columns = await keyColumns(warehouse);
  const rotation = await beginRotation(source);
  const rotate = rotatedKey(rotation.added);
  await warehouse.execute(
    'create or replace table ops.rotated_key (old_key uuid not null, new_key uuid not null)',
  );
  const all = columns
    .map(({ table, column }) => `select ${identifier(column)} as key from ${qualified(table)}`)
    .join(' union ');
  const batches = async function* (): AsyncGenerator<TypedBatch> {
    for await (const batch of warehouse.stream(`select key from (${all}) where key is not null`)) {
      effects.signal.throwIfAborted();
      yield rotatedBatch(batch, rotate);
    }
  };
  const keys = await warehouse.append({ schema: 'ops', name: 'rotated_key' }, batches());
  await warehouse.transaction(async () => {
    for (const { table, column } of columns) {
      await warehouse.execute(
        `update ${qualified(table)} set ${identifier(column)} = rotated_key.new_key
         from ops.rotated_key where ${identifier(column)} = rotated_key.old_key`,
      );
      await touchTable(warehouse, `${table.schema}.${table.name}`);
    }
    await warehouse.execute('drop table ops.rotated_key');
    await warehouse.execute('update ops.setting set value = $fingerprint where name = $name', {
      name,
      fingerprint: keyMaker(rotation.chain).fingerprint,
    });
    const note = { command: 'secret rotate', parameters: { keys }, startedAt, timeZone };
    await recordRun(warehouse, note, effects);
  });
  await rotation.finish();
  return { keys, secrets: rotation.chain.length, in_environment: rotation.isInEnvironment };
}
