# docs/OPERATING.md says how to run it. The data are in /data: mount a volume of a local disk there.
# docs/OPERATING.md says on which versions the suite was run.
FROM node:22-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /counterpoint
COPY package.json package-lock.json ./
RUN npm ci --include=dev
COPY . .
RUN node -e "import('./scripts/steps/build.mjs').then((step) => step.buildIfNeeded())" && chown -R node:node /counterpoint && mkdir /data && chown node:node /data
USER node
# Threads share two of the C library's heaps instead of having one each: some 40 MB less, at no cost that could be seen.
ENV MALLOC_ARENA_MAX=2
ENV DATA_DIR=/data HOST=0.0.0.0 PORT=3000
EXPOSE 3000
VOLUME /data
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not npm: it would not pass signals on.
CMD ["node", "scripts/start.mjs"]
