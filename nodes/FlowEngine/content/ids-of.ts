interface Choice {
	/** Empty if the user gave none. */
	readonly id: string;
	readonly title: string;
}

/** An ID for each choice: the given one, else the title, numbered where another choice has it already. */
export function idsOf(choices: readonly Choice[]): string[] {
	const taken = new Set(choices.map(({ id }) => id));
	return choices.map(({ id, title }) => {
		if (id !== '') return id;
		let unique = title;
		for (let number = 2; taken.has(unique); number++) unique = `${title} (${number})`;
		taken.add(unique);
		return unique;
	});
}
