import type { Rewrite } from './rewrite';

/** Rules that turn a number as dialled within the country into its national number; the first match applies. */
export const DIALLED: Readonly<Record<string, readonly Rewrite[]>> = {
	// In North America, the trunk prefix is the country code.
	1: [[/^[01](?=\d{10}$)/, '']],
	7: [[/^[08](?=\d{10}$)/, '']],
	36: [[/^06?/, '']],
	52: [[/^0([12]|4[45])?(?=\d{10}$)/, '']],
	// Mobile numbers have a 15 after the area code when dialled at home, a 9 before it when dialled from abroad.
	54: [
		[/^9?0?(?:(11)15(?=\d{8}$)|([23]\d\d)15(?=\d{7}$)|([23]\d{3})15(?=\d{6}$))/, '9$1$2$3'],
		[/^(9?)0/, '$1'],
	],
	// Long-distance calls include a carrier code: 0 15 11 …
	55: [[/^9?0(\d\d(?=\d{10,11}$))?/, '']],
	57: [[/^0([3579]|4([14]4|56))?(?=\d{8}$|\d{10}$)/, '']],
	82: [[/^0(8([1-46-8]|5\d\d)(?=[1-7]\d{8,9}$))?/, '']],
	261: [
		[/^0/, ''],
		[/^(?=[24-9]\d{6}$)/, '20'],
	],
	370: [[/^[08](?=\d{8}$)/, '']],
	375: [[/^(0|80?)(?=\d{9}$)/, '']],
	378: [[/^(?=[89]\d{5}$)/, '0549']],
	380: [[/^8?0/, '']],
	591: [[/^0(1\d(?=\d{8}$))?/, '']],
	672: [[/^(?=[0-258]\d{4}$)/, '3']],
	692: [[/^1(?=\d{7}$)/, '']],
	992: [[/^[08](?=\d{9}$)/, '']],
	993: [[/^[08](?=\d{8}$)/, '']],
	998: [[/^[08](?=\d{9}$)/, '']],
};

/** The most common trunk prefix. */
export const ZERO_FIRST: readonly Rewrite[] = [[/^0/, '']];
