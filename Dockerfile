# Căn Cứ in a container. Debian, not Alpine: the embedded engine has no build for musl on x64.
# Settings and how to run it: docs/containers.md.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build && chmod +x dist/cli/main.js

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="Căn Cứ" \
      org.opencontainers.image.description="A citation graph and knowledge base of Vietnamese legal, administrative and Party instruments" \
      org.opencontainers.image.licenses="Apache-2.0"

# The program belongs to root and runs as node: it cannot change itself. /data alone is its own.
RUN install -d -o node -g node /data && ln -s /app/dist/cli/main.js /usr/local/bin/cancu
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE schema.graphql ./
COPY cypher ./cypher
COPY data ./data
COPY samples ./samples
COPY web ./web
COPY --from=build /app/dist ./dist

# A folder inside the volume, since the root of a fresh disk may hold lost+found, and a store stands alone.
ENV NODE_ENV=production \
    CANCU_STORE=/data/store \
    CANCU_HOST=0.0.0.0 \
    CANCU_PORT=4000
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.CANCU_PORT}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# The exec form: signals reach node itself.
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["serve"]
