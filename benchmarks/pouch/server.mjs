// A PouchDB server over LevelDB in one folder; says its port when it listens, ends with its input.
import express from "express";
import expressPouch from "express-pouchdb";
import PouchDB from "pouchdb";

const [folder] = process.argv.slice(2);
const Kept = PouchDB.defaults({ prefix: `${folder}/` });
const app = express();
app.use("/", expressPouch(Kept, { inMemoryConfig: true, logPath: `${folder}/log.txt` }));
const listening = app.listen(0, "127.0.0.1", () => console.log(listening.address().port));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
