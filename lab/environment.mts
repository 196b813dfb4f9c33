import { delimiter, dirname, join } from 'node:path';
import type { Lab } from './where.mts';

export interface Place {
	home: string;
	port: number;
	brokerPort: number;
	lab: Lab;
}

const inherited = [
	'PATH',
	'LANG',
	'LC_ALL',
	'TZ',
	'TMPDIR',
	'NODE_EXTRA_CA_CERTS',
	'SSL_CERT_FILE',
];

/** Of our own environment n8n gets next to nothing: a user's settings must not change a test. */
export function environment({ home, port, brokerPort, lab }: Place): Record<string, string> {
	const env: Record<string, string> = {};
	for (const name of inherited) {
		const value = process.env[name];
		if (value !== undefined) env[name] = value;
	}
	return {
		...env,
		PATH: `${dirname(lab.node)}${delimiter}${env['PATH'] ?? ''}`,
		HOME: home,
		NODE_COMPILE_CACHE: join(lab.folder, 'compile-cache'),
		N8N_USER_FOLDER: home,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
		WEBHOOK_URL: `http://127.0.0.1:${port}/`, // its name before n8n 2.35
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_ENCRYPTION_KEY: 'a-fixed-key-for-the-lab',
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_AI_ENABLED: 'false',
		N8N_LOG_LEVEL: 'info',
		EXECUTIONS_DATA_PRUNE: 'false',
		// On a busy machine n8n would answer 503 for as long as its database is slow to answer.
		DB_PING_TIMEOUT_MS: '120000',
	};
}
