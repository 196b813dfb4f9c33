import { isJwt } from './jwt';
import type { Claims } from './jwt';
import { headerMatchesAnySecret } from './same-secret';
import { isSigned } from './signature';
import { verifyToken } from './webhook-token';
import type { Delivery, Verify } from '../trigger-gateway';

/** Verifies by the Authentication that the user chose; without claims, JWT is not offered. */
export const verifyByChoice =
	(jwtClaims?: Claims): Verify =>
	(delivery, secrets, context) => {
		const headerNamed = () => delivery.headers[headerName(context)];
		switch (context.getNodeParameter('authentication', 'webhookToken')) {
			case 'webhookToken':
				return verifyToken(delivery, secrets);
			case 'secretHeader':
				return headerMatchesAnySecret(headerNamed(), secrets)
					? undefined
					: "its header isn't the Webhook Token";
			case 'hmacHeader':
				return isSigned(delivery.bytes, headerNamed(), secrets)
					? undefined
					: "its header doesn't sign its body";
			case 'jwt':
				return jwtClaims && isJwt(bearer(delivery), secrets, jwtClaims)
					? undefined
					: 'its Authorization header has no valid JWT';
			default:
				return 'the selected Authentication is unknown';
		}
	};

/** Whether the user chose a token that is part of the URL. */
export const isTokenInUrl = (context: Parameters<Verify>[2]): boolean =>
	context.getNodeParameter('authentication', 'webhookToken') === 'webhookToken';

const headerName = (context: Parameters<Verify>[2]): string =>
	String(context.getNodeParameter('headerName', '')).trim().toLowerCase();

const bearer = ({ headers }: Delivery): string =>
	String(headers.authorization ?? '').replace(/^Bearer +/i, '');
