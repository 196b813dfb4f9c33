/** What came of something hostile. */
export interface Outcome {
	/** The answer and whether the workflow ran; or the value that a function gave. */
	readonly outcome: string;
	readonly itemsOut: number;
}

/** Something hostile that somebody may send or enter. */
export interface HostileRow {
	/** The trigger or the function that gets it. */
	readonly where: string;
	readonly what: string;
	/** How many events, or values, there are in it. */
	readonly eventsIn: number;
	/** What has to come of it; without `itemsOut`, any number of items. */
	readonly expected: Pick<Outcome, 'outcome'> & Partial<Outcome>;
	/** Makes it, which does not count as work. */
	prepare(): Prepared;
}

export interface Prepared {
	/** In bytes. */
	readonly size: number;
	run(): Promise<Outcome>;
}
