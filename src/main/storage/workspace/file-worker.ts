import { parentPort, workerData } from 'node:worker_threads';
import type { FileMessage, FileTask } from './file-tasks.ts';
import { fileAnswer } from './file-tasks.ts';

// One task, and the thread ends.
const say = (message: FileMessage): void => parentPort?.postMessage(message, []);
say(await fileAnswer(workerData as FileTask, (progress) => say({ answer: 'progress', progress })));
