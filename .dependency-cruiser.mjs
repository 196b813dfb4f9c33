const GATEWAY = '^nodes/(?!shared/)([^/]+)/';

/** Which part may import which. Type-only imports count. @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'http-knows-no-node',
			comment: 'Calls are the same whoever makes them.',
			severity: 'error',
			from: { path: '^nodes/shared/http/' },
			to: { path: '^nodes/shared/(action|trigger)/' },
		},
		{
			name: 'trigger-knows-no-action',
			severity: 'error',
			from: { path: '^nodes/shared/trigger/' },
			to: { path: '^nodes/shared/action/' },
		},
		{
			name: 'shared-knows-no-gateway',
			severity: 'error',
			from: { path: '^nodes/shared/' },
			to: { path: GATEWAY },
		},
		{
			name: 'gateways-know-nothing-of-each-other',
			severity: 'error',
			from: { path: GATEWAY },
			to: { path: GATEWAY, pathNot: '^nodes/$1/' },
		},
		{
			name: 'operations-read-no-events',
			severity: 'error',
			from: { path: `${GATEWAY}(resources|content|template)/` },
			to: { path: `${GATEWAY}events/` },
		},
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
	},
};
