import Libsql from 'libsql';

// Another program that holds the database for a while: a copying tool, an administrator's shell.
const [path = '', milliseconds = '0'] = process.argv.slice(2);
const database = new Libsql(path);
database.exec('BEGIN IMMEDIATE');
console.log('held');
setTimeout(() => {
  database.exec('COMMIT');
  database.close();
}, Number(milliseconds));
