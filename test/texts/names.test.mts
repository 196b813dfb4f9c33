import SERVICES from '../../scripts/cut/services.json' with { type: 'json' };
import { PARTS } from './labels.mts';
import { isName, namesOf } from './names.mts';
import { boldTextsOf, PAGES } from './pages.mts';
import { textsBySource } from './texts.mts';

/** What pages name of n8n's editor, of its other nodes, and of WhatsApp. */
const OF_OTHERS = [
	...[
		'Save',
		'Publish',
		'Execute step',
		'Copy to editor',
		'⋯ → Import from File',
		'⋯ → Import → From file',
		'Install',
	],
	...['Webhook URLs', 'Production URL', 'Test URL', 'Executions', 'Retry On Fail', 'On Error'],
	...['On Error → Continue', 'On Error → Continue (using error output)', 'Custom API Call'],
	...['Authentication → Predefined Credential Type', 'Settings → Community Nodes → Install'],
	...['Community Nodes', 'Remove Duplicates', 'Scope', 'Workflow', 'Batch Size', 'Switch'],
	...['Execute Sub-workflow', 'Download', 'Linked devices'],
	...['Add first step…', '+', 'Actions', 'More details'],
];
/** What pages name of the gateways themselves, of GitHub, and of npm. */
const OF_SERVICES = [
	...['Evolution API', 'FlowEngine', 'FlowEngine and Evolution API', 'API Tokens'],
	...['Settings → Integrations → API Keys', 'Settings → Trusted Publisher', 'GitHub Actions'],
];

/** Those of one gateway on its page, and those of all gateways elsewhere. */
function namesFor(page: string) {
	const service = SERVICES.find((one) => page === `docs/${one.page}`);
	const own = Object.entries(PARTS).filter(([name]) => name.startsWith(service?.folder ?? ''));
	return new Set([...namesOf(own.map(([, part]) => part)), ...OF_OTHERS, ...OF_SERVICES]);
}

/** `**Files:** up to 16 MB` and `**Files**: up to 16 MB` begin a paragraph; everything else bold is a name. */
const isLeadIn = ({ text, next }: { text: string; next: string }) =>
	/[.:?]"?$/.test(text) || next === ':';

test.each(PAGES)('%s: whatever is bold is a name in the panels, or begins a paragraph', (page) => {
	const names = namesFor(page);
	const others = boldTextsOf(page).filter((bold) => !isLeadIn(bold) && !isName(bold.text, names));
	expect(others.map(({ text }) => text)).toEqual([]);
});

const words = textsBySource().sources?.join('\n') ?? '';

test.each(PAGES)('%s quotes errors as they are', (page) => {
	const quotes = boldTextsOf(page).flatMap(({ text }) => /^"(.+?)\.?"$/.exec(text)?.[1] ?? []);
	expect(quotes.filter((quote) => !words.includes(quote))).toEqual([]);
});
