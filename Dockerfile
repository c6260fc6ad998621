# countywire as an image. Stages that nobody needs are not built (BuildKit, which every current Docker has):
#   docker build -t countywire .                                              from this source, built in a container
#   docker build -t countywire -f Dockerfile --build-arg APP=unpacked FOLDER  from the unpacked zip in FOLDER
ARG BUILD_IMAGE=maven:3-eclipse-temurin-25
ARG BASE_IMAGE=eclipse-temurin:25-jre
ARG APP=built

FROM ${BUILD_IMAGE} AS built
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
  mvn -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip -Djacoco.skip -pl countywire-cli,embedded-elasticsearch -am package \
  && mkdir /unpack && cd /unpack && jar xf /src/countywire-cli/target/countywire-*.zip && mv countywire-* /unpacked

FROM scratch AS unpacked
COPY . /unpacked

FROM ${APP} AS app

FROM ${BASE_IMAGE}
# state and checkpoints; everything else may be read-only
RUN mkdir -p /var/lib/countywire && chown 10001:10001 /var/lib/countywire
# 140 MB that change with a new version of a library only; the embedded servers stay out
COPY --from=app /unpacked/lib /opt/countywire/lib
# 7 MB that change with every build
COPY --from=app /unpacked/container/healthy /opt/countywire/
COPY --from=app /unpacked/app /opt/countywire/app
COPY --from=app /unpacked/LICENSE /unpacked/NOTICE /opt/countywire/
# a number, so that an orchestrator sees that it is not root
USER 10001:10001
WORKDIR /var/lib/countywire
# one health port for every service, as each has a container of its own; nothing is reachable from outside unless it is published
ENV HOME=/var/lib/countywire \
  COUNTYWIRE_STREAMS_STATE__DIR=/var/lib/countywire/streams \
  COUNTYWIRE_STREAMS_HEALTH__PORT=9464 \
  COUNTYWIRE_SINK_HEALTH__PORT=9464 \
  COUNTYWIRE_HEALTH_HOST=0.0.0.0
EXPOSE 9464
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 CMD ["bash", "/opt/countywire/healthy"]
# options of one's own: JDK_JAVA_OPTIONS
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-cp", "/opt/countywire/app/*:/opt/countywire/lib/*", "dev.countywire.cli.Main"]
CMD ["--help"]
