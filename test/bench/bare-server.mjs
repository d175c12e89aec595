// The control: a Fastify handler that sends bytes it was given, and nothing else.
import fastify from 'fastify';

const app = fastify();
const pages = new Map();
app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 10_000_000 }, (_request, body, done) => done(null, body));
app.put('/pages/:name', async (request) => {
  pages.set(request.params.name, request.body);
  return 'kept';
});
app.get('/pages/:name', (request, reply) => {
  void reply.type('text/html; charset=utf-8').send(pages.get(request.params.name));
});
app.get('/healthz', async () => 'ok');
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
