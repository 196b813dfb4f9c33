import type { Rewrite } from './rewrite';

/** What is dialled at home, in place of what a call from abroad dials; the first that fits. */
export const DIALLED: Readonly<Record<string, readonly Rewrite[]>> = {
	// North America dials its country code at home.
	1: [[/^[01](?=\d{10}$)/, '']],
	7: [[/^[08](?=\d{10}$)/, '']],
	36: [[/^06?/, '']],
	52: [[/^0([12]|4[45])?(?=\d{10}$)/, '']],
	// A mobile number has a 15 behind its area at home, and a 9 before it abroad.
	54: [
		[/^9?0?(?:(11)15(?=\d{8}$)|([23]\d\d)15(?=\d{7}$)|([23]\d{3})15(?=\d{6}$))/, '9$1$2$3'],
		[/^(9?)0/, '$1'],
	],
	// Whoever calls another area names the carrier: 0 15 11 …
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

/** The usual way: a 0 is dialled first. */
export const ZERO_FIRST: readonly Rewrite[] = [[/^0/, '']];
