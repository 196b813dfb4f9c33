/** Lines of WhatsApp's format, and the index of the first line that was not read for them. */
export interface Block {
	readonly lines: readonly string[];
	readonly next: number;
	readonly isHeading?: boolean;
}
