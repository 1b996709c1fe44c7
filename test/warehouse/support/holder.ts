// Opens the warehouse named by its argument, says so, and holds it until it is killed.
import { openWarehouse } from '../../../src/warehouse/open.ts';

await openWarehouse({ path: process.argv[2] ?? '', threads: 1 });
process.stdout.write('open\n');
setInterval(() => undefined, 1000);
