import axios from 'axios';
import { flowEngine } from '../../../scripts/record/plans/flowengine.mts';
import { whatsAppSessions } from '../../../scripts/record/plans/sessions.mts';
import { startFlowEngine } from '../../../sandbox/flowengine/start.mts';
import { startSessions } from '../../../sandbox/sessions/start.mts';
import { NUMBER, recordWith } from './typist.mts';

/** Nobody but the person at the keyboard has to know. */
const ACCOUNT = 'florist-on-main-street';
const KEY = 'kx81ZpQvTt0-evolution';
const MANAGEMENT_KEY = 'fe_93hfkqPzz';
const PERSONAL_TOKEN = 'personal-Ff72kqzz';
const WEBHOOK_TOKEN = 'hook-Mm31ylzz';
const OWN_NUMBER = '351966000111';
const CUSTOMER = { number: '351966123456', name: 'Benedita Sigilosa' };
/** Named in an error, and nowhere else. */
const ANOTHER = 'Tomás Reservado';
const TEXT = 'Meet me at the harbor at nine';
const PICTURE = Buffer.from('a picture of the harbor '.repeat(20)).toString('base64');

test('FlowEngine: nothing private is saved, and no key is shown', async () => {
	const gateway = await startFlowEngine({
		managementApiKey: MANAGEMENT_KEY,
		instances: [{ name: ACCOUNT, token: KEY, phone: OWN_NUMBER, profileName: CUSTOMER.name }],
	});
	const { baseUrl, managementUrl, instance } = gateway;
	gateway.receive({ from: CUSTOMER.number, name: CUSTOMER.name, text: TEXT });
	instance.pictures.set(`${NUMBER}@s.whatsapp.net`, `https://pictures.example/${WEBHOOK_TOKEN}`);
	await axios.post(
		`${baseUrl}/webhook/set/${ACCOUNT}`,
		{ webhook: { enabled: true, url: `http://127.0.0.1:1/?token=${WEBHOOK_TOKEN}`, events: [] } },
		{ headers: { apikey: KEY } },
	);
	const said = `${ACCOUNT} of ${CUSTOMER.name} (${CUSTOMER.number}, ${KEY}) can't edit ${PICTURE} of ${ANOTHER} for ${NUMBER}`;
	gateway.failNext(
		{
			kind: 'status',
			status: 400,
			body: { status: 400, error: 'Bad Request', response: { message: [said], contact: ANOTHER } },
		},
		{ path: '/chat/updateMessage/*' },
	);
	const credentials = {
		baseUrl,
		apiKey: KEY,
		numberId: ACCOUNT,
		managementApiKey: MANAGEMENT_KEY,
		managementUrl,
	};
	const { calls, report, screen } = await recordWith(flowEngine, credentials);
	await gateway.stop();

	const secrets = [KEY, MANAGEMENT_KEY, WEBHOOK_TOKEN];
	for (const secret of secrets) expect(screen).not.toContain(secret);
	const people = [
		ACCOUNT,
		OWN_NUMBER,
		NUMBER,
		CUSTOMER.number,
		CUSTOMER.name,
		ANOTHER,
		TEXT,
		PICTURE,
	];
	for (const one of [...secrets, ...people, '127.0.0.1']) expect(calls + report).not.toContain(one);
	expect(calls).toContain('"pushName":"<text>"');
	expect(calls).toContain('"profilePictureUrl":"<url>"');
	expect(calls).toContain(
		"<account> of <text> (<id>, <apiKey>) can't edit <id> of <text> for <number>",
	);
});

test('WhatsApp Sessions: keys and files in answers are not saved', async () => {
	const sessionKey = 'session-Jj55wqzz';
	const gateway = await startSessions({ sessionKey, personalToken: PERSONAL_TOKEN });
	gateway.receive({ ...CUSTOMER, text: TEXT });
	const { baseUrl, state } = gateway;
	const { calls, report, screen } = await recordWith(whatsAppSessions, {
		baseUrl,
		sessionApiKey: sessionKey,
		personalAccessToken: PERSONAL_TOKEN,
	});
	await gateway.stop();
	const keys = [...state.sessions.values()].map(({ key }) => key);
	expect(screen).not.toContain(PERSONAL_TOKEN);
	for (const one of [sessionKey, PERSONAL_TOKEN, ...keys, CUSTOMER.number, CUSTOMER.name, NUMBER])
		expect(calls + report).not.toContain(one);
	expect(calls).toContain('"qrCode":"<file>"');
	expect(calls).toContain('"apiKey":"<');
});
