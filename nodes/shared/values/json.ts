import type { IDataObject } from 'n8n-workflow';

/** A text or a number, as text; undefined for all else. */
export const asText = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Whether a value is an object, and no list. */
export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object as it is; an empty one for all else. */
export const asObject = (value: unknown): IDataObject => (isObject(value) ? value : {});
