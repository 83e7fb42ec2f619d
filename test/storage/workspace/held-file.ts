// Holds a workspace as another program would: node held-file.ts FILE MILLISECONDS. Writes a line once it does.
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';

const [, , file = '', milliseconds = '0'] = process.argv;
const other = new Database(file);
other.exec('BEGIN EXCLUSIVE');
writeSync(1, 'held\n');
setTimeout(() => {
  other.exec('ROLLBACK');
  other.close();
}, Number(milliseconds));
