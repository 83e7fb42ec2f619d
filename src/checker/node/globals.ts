import { Buffer } from 'buffer/';

// The code that checks a file was written for Node, where these are there for everybody.
Object.assign(globalThis, { Buffer });
