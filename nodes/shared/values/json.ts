import type { IDataObject } from 'n8n-workflow';

/** A string or a number, as a string; undefined for any other value. */
export const asText = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Whether a value is an object and not an array. */
export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it is an object, else an empty one. */
export const asObject = (value: unknown): IDataObject => (isObject(value) ? value : {});
