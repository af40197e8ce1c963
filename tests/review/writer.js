// Decides without end, one finding after the other, through the store of the built program; tells each decision once it is saved.
// Runs as a process of its own, to be killed: node writer.js FILE AUTHOR.
import { createStore } from '../../dist/review/store.js';

const [, , path = '', author = ''] = process.argv;
const store = createStore({ path, name: path, schema: 'schema.json', author, now: () => new Date().toISOString() });
for (let count = 0; ; count++) {
  const { revision } = await store.read();
  const finding = `${author}-${String(count).padStart(5, '0')}`;
  await store.add(revision, [{ finding, state: 's1', status: 'confirmed', scope: 'finding' }]);
  process.stdout.write(`${finding}\n`);
}
