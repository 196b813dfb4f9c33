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
