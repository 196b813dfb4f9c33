import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import type { INode } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };

interface Template {
	name: string;
	description: string;
	categories: Array<{ name: string }>;
	workflow: { nodes: INode[]; connections: Record<string, unknown> };
}

/** Those of n8n's library. */
const CATEGORIES = [
	...['AI Chatbot', 'AI RAG', 'AI Summarization', 'Multimodal AI'],
	...['CRM', 'Lead Generation', 'Lead Nurturing', 'DevOps', 'Engineering', 'SecOps'],
	...['Content Creation', 'Market Research', 'Social Media'],
	...['Document Extraction', 'File Management', 'Invoice Processing'],
	...['HR', 'Internal Wiki', 'Miscellaneous', 'Personal Productivity', 'Project Management'],
	...['Support Chatbot', 'Ticket Management'],
];
const EXAMPLES = readdirSync('examples')
	.filter((file) => file.endsWith('.json'))
	.map((file) => parse(file).name);

const folder = mkdtempSync(join(tmpdir(), 'templates-'));
beforeAll(() => {
	execFileSync(process.execPath, ['scripts/templates.mjs', '--out', folder], { stdio: 'pipe' });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('each example is a template', () => {
	expect(readdirSync(folder).map((file) => parse(file).name)).toEqual(EXAMPLES);
});

describe.each(EXAMPLES)('%s', (name) => {
	let template: Template;
	beforeAll(() => {
		template = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Template;
	});

	test('has a name, categories, and a description that says what it does and what to do first', () => {
		expect(template.name).toMatch(/^[^:]+: .{10,}$/);
		expect(template.categories.length).toBeGreaterThan(0);
		for (const category of template.categories) expect(CATEGORIES).toContain(category.name);
		const [what = '', first = ''] = template.description.split(/^## .*$/m);
		expect(what.trim().length).toBeGreaterThan(80);
		expect(first).toMatch(/^1\. (Select|In|Click|Open) /m);
		expect(template.description).toContain(`[${manifest.name}](${manifest.homepage})`);
	});

	test('has a sticky note first, and every other node is named and connected', () => {
		const { nodes, connections } = template.workflow;
		const [note, ...others] = nodes;
		expect(note?.type).toBe('n8n-nodes-base.stickyNote');
		const drawn = JSON.stringify(connections);
		const steps = others.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote');
		for (const step of steps) expect(drawn).toContain(JSON.stringify(step.name));
	});

	test('holds no credential, pinned data, or trace of an instance', () => {
		expect(Object.keys(template.workflow).sort()).toEqual(['connections', 'nodes', 'settings']);
		expect(template.workflow.nodes.filter((node) => 'credentials' in node)).toEqual([]);
		expect(JSON.stringify(template.workflow)).not.toMatch(
			/cachedResult|instanceId|Bearer |sk_live/,
		);
	});
});
