// local-slack listens on every interface and has no option for another: what it serves is kept on loopback.
const serve = Bun.serve.bind(Bun);
Bun.serve = (options) => serve({ ...options, hostname: "127.0.0.1" });
