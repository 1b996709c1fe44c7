// Writes src/warehouse/register-types.ts, the row types of all tables, from the schema in sql/.
import { writeFile } from 'node:fs/promises';
import { packagePath } from '../src/foundation/package-root.ts';
import { openWarehouse } from '../src/warehouse/open.ts';
import { registerTypes } from '../src/warehouse/register-types-text.ts';
import { ensureSchema } from '../src/warehouse/schema.ts';

const warehouse = await openWarehouse({ path: ':memory:' });
await ensureSchema(warehouse);
await writeFile(
  packagePath('src', 'warehouse', 'register-types.ts'),
  registerTypes(await warehouse.kysely.introspection.getTables()),
);
await warehouse.close();
