import type { IDataObject } from 'n8n-workflow';
import { asObject, isObject } from '../shared/values/json';

/** Applies a JSON Merge Patch (RFC 7396). */
export function mergePatch(body: IDataObject, patch: IDataObject): IDataObject {
	const added = Object.entries(patch)
		.filter(([, value]) => value !== null)
		.map(([name, value]) => {
			const merged = isObject(value) ? mergePatch(asObject(body[name]), value) : value;
			return [name, merged] as const;
		});
	const kept = Object.entries(body).filter(([name]) => patch[name] !== null);
	return Object.fromEntries([...kept, ...added]);
}
