// Het kleinste antwoord dat Fastify kan geven: de maatstaf voor een pagina.
import Fastify from 'fastify';

const app = Fastify({ logger: false });
app.get('/health', async () => 'ok');
app.get('/', async (_request, reply) => reply.type('text/html').send('<!doctype html><title>hallo</title>'));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGINT', () => process.exit(0));
