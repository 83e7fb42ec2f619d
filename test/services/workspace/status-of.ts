// Prints the status of a workspace, as a process of its own: node status-of.ts FILE
import { startServices } from '../../../src/main/services/start.ts';
import { quietEnvironment } from '../quiet-environment.ts';

const services = await startServices(quietEnvironment(process.argv[2] ?? ''));
const reply = await services.dispatch('workspace.status', {});
process.stdout.write(JSON.stringify(reply.ok ? reply.value : reply.failure));
await services.close();
