import { parentPort, workerData } from 'node:worker_threads';
import type { FileTask } from './file-tasks.ts';
import { fileAnswer } from './file-tasks.ts';

// One task, and the thread ends.
parentPort?.postMessage(await fileAnswer(workerData as FileTask), []);
