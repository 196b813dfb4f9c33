import type { Plan } from '../plan.mts';
import { flowEngine } from './flowengine.mts';
import { whatsAppSessions } from './sessions.mts';
import { whatsApi } from './whatsapi.mts';
import { whatSms } from './whatsms.mts';

/** By the names that the sandboxes have on the command line. */
export const PLANS: Readonly<Record<string, Plan>> = {
	whatsms: whatSms,
	whatsapi: whatsApi,
	flowengine: flowEngine,
	sessions: whatsAppSessions,
};
