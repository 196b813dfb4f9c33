/** The user enters the URL at the gateway: n8n has nothing to register, and nothing to remove. */
export const manualRegistration = {
	checkExists: async () => true,
	create: async () => true,
	delete: async () => true,
};
