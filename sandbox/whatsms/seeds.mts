/**
 * What exists from the start. The docs have no endpoint for tenants, queues, users and channels;
 * tickets only refer to them.
 */
export const tenantId = '7d0f6a52-3c1e-4b8a-9f27-5e0c1a2b3c4d';

export const queues = [
	{ id: 'a1f0c3d4-1111-4a5b-8c6d-0e1f2a3b4c5d', name: 'Suporte' },
	{ id: 'b2e1d4c5-2222-4b6c-9d7e-1f2a3b4c5d6e', name: 'Vendas' },
] as const;

export const users = [{ id: 'c3d2e5f6-3333-4c7d-8e9f-2a3b4c5d6e7f', name: 'Agente' }] as const;

/** What whatsappId refers to: "canal WhatsApp a usar". */
export const whatsapps = [
	{ id: 'd4c3f6a7-4444-4d8e-9fa0-3b4c5d6e7f80', name: 'Principal' },
] as const;

/** Campaigns: "grupo de contactos alvo". All contacts are taken to be in each of them. */
export const contactGroups = [
	{ id: 'e5d4a7b8-5555-4e9f-8ab1-4c5d6e7f8091', name: 'Clientes' },
] as const;

/** AI Agents: the sample, and one that is switched off. */
export const agents = [
	{
		id: 'f6e5b8c9-6666-4fa0-9bc2-5d6e7f8091a2',
		name: 'Maria — Assistente FamilyClinic',
		model: 'cortecs:llama-4-maverick',
		isActive: true,
		enabledIntegrations: ['kivicare'],
		handoffEnabled: true,
		createdAt: '2026-03-01T10:00:00Z',
	},
	{
		id: '07f6c9da-7777-4ab1-8cd3-6e7f8091a2b3',
		name: 'Rui — Loja',
		model: 'cortecs:llama-4-maverick',
		isActive: false,
		enabledIntegrations: [],
		handoffEnabled: false,
		createdAt: '2026-04-01T10:00:00Z',
	},
] as const;
