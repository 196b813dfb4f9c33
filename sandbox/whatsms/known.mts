import { Refusal } from './refusal.mts';

/** Errors: 404 "Resource not found", for an id in the address. */
export function found<Row>(rows: ReadonlyMap<string, Row>, id: string): Row {
	const row = rows.get(id);
	if (row === undefined) throw new Refusal(404, 'Recurso não encontrado');
	return row;
}

/** An id in the body that nothing has is a 400, "invalid parameters": assumed. */
export function mustExist(
	rows: Iterable<{ id: string }>,
	field: string,
	id: string | undefined,
): void {
	if (id === undefined) return;
	for (const row of rows) if (row.id === id) return;
	throw new Refusal(400, `Valor inválido para ${field}: não existe`);
}
