import { startN8n, type N8n } from '../lab/n8n.mts';
import { type PhonePage, startPhone } from '../sandbox/phone/start.mts';
import { CUSTOMER, type Scene } from './scene.mts';
import { flowEngine } from './scenes/flowengine.mts';
import { sessions } from './scenes/sessions.mts';
import { whatsApi } from './scenes/whatsapi.mts';
import { whatSms } from './scenes/whatsms.mts';

export const LOGIN = { email: 'demo@example.com', password: 'Demo-passw0rd' };

/** Everything that the demo shows: a real n8n, a published example for each gateway, and a phone. */
export interface Stage {
	readonly n8n: N8n;
	readonly scenes: readonly Scene[];
	readonly phone: PhonePage;
	stop(): Promise<void>;
}

/** Sets the stage; `port` is n8n's, any free one if left out. */
export async function setStage(port?: number): Promise<Stage> {
	const scenes: Scene[] = [];
	let phone: PhonePage | undefined;
	const n8n = await startN8n(port === undefined ? {} : { port });
	const stop = async () => {
		await Promise.all([phone, ...scenes].map((one) => one?.stop()));
		await n8n.stop();
	};
	try {
		await n8n.client.setupOwner(LOGIN);
		await n8n.client.login(LOGIN);
		for (const setScene of [flowEngine, sessions, whatSms, whatsApi]) {
			scenes.push(await setScene(n8n));
		}
		phone = await startPhone(
			CUSTOMER,
			scenes.map(({ gateway }) => gateway),
		);
		return { n8n, scenes, phone, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
