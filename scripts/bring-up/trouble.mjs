/** Something the user can do something about: shown without a stack trace. */
export class Trouble extends Error {
	/**
	 * @param {string} what what happened, one sentence
	 * @param {string} todo what to do about it
	 * @param {number} [exitCode]
	 */
	constructor(what, todo, exitCode = 1) {
		super(what);
		this.name = 'Trouble';
		this.todo = todo;
		this.exitCode = exitCode;
	}
}
