import { createServer } from 'node:http';

// The floor under everything: what Node itself takes to answer.
createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{}');
}).listen(Number(process.env.PORT), '127.0.0.1');
