import CryptoJS from 'crypto-js';
import { carriedProof } from '../carried-proof.mts';
import type { Prove } from '../webhook.mts';

/** Not documented: nothing but what the URL carries, the secret itself in a header, or an HMAC. */
export type Proof = 'url' | 'secret' | 'hmac';

/** The header's name is that of a sibling of this gateway (WaSenderAPI), whose header is the secret. */
export const proofHeader = 'X-Webhook-Signature';

const proofs: Readonly<Record<Exclude<Proof, 'url'>, (secret: string, body: string) => string>> = {
	secret: (secret) => secret,
	hmac: (secret, body) => CryptoJS.HmacSHA256(body, secret).toString(CryptoJS.enc.Hex),
};

/** Of the same length when forged. */
export function proveBy(proof: Proof): Prove {
	if (proof === 'url') return carriedProof;
	return ({ webhook: { url, secret = '' }, body, signature }) => {
		if (signature === 'none') return { url, headers: {} };
		const key = signature === 'valid' ? secret : [...secret].toReversed().join('');
		return { url, headers: { [proofHeader]: proofs[proof](key, body) } };
	};
}
