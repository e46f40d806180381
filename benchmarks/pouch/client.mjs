// Documents replicated to a server, from it into another database, and once more with nothing new.
import PouchDB from "pouchdb";

const [address, folder, count, body, batch] = process.argv.slice(2);
const options = { batch_size: Number(batch), batches_limit: 10 };
const own = new PouchDB(`${folder}/own`);
const others = new PouchDB(`${folder}/others`);
const remote = new PouchDB(`${address}/facts`);
const text = "x".repeat(Number(body));

for (let made = 0; made < Number(count); made += 500) {
  const documents = Array.from({ length: Math.min(500, Number(count) - made) }, (_, at) => ({
    _id: `fact-${String(made + at).padStart(32, "0")}`,
    text,
  }));
  await own.bulkDocs(documents);
}

async function timed(work) {
  const began = process.hrtime.bigint();
  const done = await work();
  return [Number(process.hrtime.bigint() - began) / 1e9, done.docs_written];
}

const [pushed, told] = await timed(() => own.replicate.to(remote, options));
const [pulled, read] = await timed(() => others.replicate.from(remote, options));
const idle = [];
for (let turn = 0; turn < 7; turn += 1) idle.push((await timed(() => own.replicate.to(remote, options)))[0]);
console.log(JSON.stringify({ pushed, pulled, told, read, idle }));
process.exit(0);
