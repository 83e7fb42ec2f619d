import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** `nativeBinding` is the path of SQLite's native part where it isn't the one that the package finds. */
export type ConnectionOptions = { readonly nativeBinding: string | undefined; readonly busyMilliseconds?: number };

/**
 * While SQLite waits for another program, so does this whole process: only what passes at once is waited for here. Whoever opens or writes
 * tries again for longer.
 */
const briefly = 5;

function optionsOf({ nativeBinding, busyMilliseconds = briefly }: ConnectionOptions): Database.Options {
  return { timeout: busyMilliseconds, ...(nativeBinding === undefined ? {} : { nativeBinding }) };
}

/** Reads without being able to change a byte of the file. Throws SQLite's error. */
export function openToRead(file: string, options: ConnectionOptions): Connection {
  return new Database(file, { ...optionsOf(options), readonly: true, fileMustExist: true });
}

/** Opens for writing, with the settings that SQLite forgets from one opening to the next. Creates the file. Throws SQLite's error. */
export function openToWrite(file: string, options: ConnectionOptions): Connection {
  const connection = new Database(file, optionsOf(options));
  try {
    connection.pragma('journal_mode = WAL');
    // WAL reopens at NORMAL, which may lose the last commits when the power goes.
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    // A file from elsewhere may carry views and triggers; they get no functions with side effects.
    connection.pragma('trusted_schema = OFF');
    // Without it, INSERT OR REPLACE deletes rows past the triggers that guard them.
    connection.pragma('recursive_triggers = ON');
    connection.pragma('cell_size_check = ON');
    // What is deleted on a customer's request must not stay in pages that are free.
    connection.pragma('secure_delete = ON');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Opens a copy that nobody else knows of: without a log of its own, in one file. Throws SQLite's error. */
export function openToCopy(file: string, options: ConnectionOptions): Connection {
  const connection = new Database(file, { ...optionsOf(options), fileMustExist: true });
  try {
    connection.pragma('journal_mode = DELETE');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
