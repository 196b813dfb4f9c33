const http = require('node:http');

// n8n closes a connection that is idle for 5 s. On a busy machine, a request would go out on it just then, and fail.
http.globalAgent = new http.Agent({ keepAlive: false });
