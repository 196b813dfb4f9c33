/** How a text is to be read and written. */
export interface Dialect {
	/** Whether it is Markdown, where `*x*` is italic, or WhatsApp's own format, where it is bold. */
	readonly isMarkdown: boolean;
	/** Whether its spaces, bullets and numbers stay as they were typed. */
	readonly keepsLayout: boolean;
	/** Whether it is written in plain words, for channels that show no formatting. */
	readonly isPlain: boolean;
}
