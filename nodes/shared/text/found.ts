/** A part of a text as it is to be shown, and the index of what follows. */
export interface Found {
	readonly text: string;
	readonly end: number;
}
