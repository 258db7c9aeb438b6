# Saved forecasters as a service, and in the target `train` the programs that make them.
#
#   docker build -t forecast4j .                        serves: no engine, no shell needed
#   docker build -t forecast4j:train --target train .   serves and trains
#
# Both images by digest, as they were known when this was written: eclipse-temurin 17.0.20_8-jre, and Maven 3.9 on
# the same JDK, of Docker Hub. forecast-http/image/pin.sh writes today's digests here; any JRE from 17 on will do:
#   docker build --build-arg BASE_IMAGE=eclipse-temurin:25-jre .
ARG BASE_IMAGE=docker.io/library/eclipse-temurin:17-jre@sha256:13cc28a6cc72a38ce1f00c906be3580c1a3e604b8984d694f369a96742abc93b
ARG BUILD_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-17@sha256:a8746f15d5bb26b5b8bacb056cc76211553850f4c71d16aff845cfa004cbc197
ARG MAVEN_ARGS=""
# One time for all files: the class-data archive knows its jars by time and size, and two builds are the same.
ARG SOURCE_DATE_EPOCH=1767225600

# ---------------------------------------------------------------- sources to jars
FROM ${BUILD_IMAGE} AS build
ARG MAVEN_ARGS
ARG SOURCE_DATE_EPOCH
WORKDIR /build
# All that Maven wants to see of modules that are not built is their pom.
COPY .mvn .mvn
COPY LICENSE NOTICE pom.xml ./
COPY benchmarks/pom.xml benchmarks/
COPY bom/pom.xml bom/
COPY examples/pom.xml examples/
COPY forecast-engine-mxnet/pom.xml forecast-engine-mxnet/
COPY forecast-engine-pytorch/pom.xml forecast-engine-pytorch/
COPY forecast-http/pom.xml forecast-http/
COPY forecast-models/pom.xml forecast-models/
COPY forecast-core/pom.xml forecast-core/
COPY forecast-core/src forecast-core/src
COPY forecast-http/src forecast-http/src
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp ${MAVEN_ARGS} -pl forecast-http -am -DskipTests -Djacoco.skip package org.cyclonedx:cyclonedx-maven-plugin:makeBom \
    && mkdir -p /image/libraries/lib /image/own/lib \
    && cp forecast-http/target/lib/*.jar /image/libraries/lib/ \
    && mv /image/libraries/lib/forecast-*.jar /image/own/lib/ \
    && cp forecast-http/target/forecast-http.jar forecast-http/target/bom.json LICENSE NOTICE /image/own/ \
    && find /image -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} +

# ---------------------------------------------------------------- the service, without its archive
FROM ${BASE_IMAGE} AS service
WORKDIR /opt/forecast4j
# What changes seldom comes first.
COPY --from=build /image/libraries/ /opt/forecast4j/
COPY --from=build /image/own/ /opt/forecast4j/
COPY forecast-http/image/jvm.flags /opt/forecast4j/

# ---------------------------------------------------------------- the archive, by the Java that will read it
FROM service AS archive
RUN ["java", "-XX:ArchiveClassesAtExit=/opt/forecast4j/forecast-http.jsa", "--add-modules", "jdk.incubator.vector", \
     "-cp", "/opt/forecast4j/forecast-http.jar", "io.github.forecast4j.http.Rehearsal", "--port", "0", "--log-format", "json"]

# ---------------------------------------------------------------- serves
FROM service AS serve
COPY --from=archive /opt/forecast4j/forecast-http.jsa /opt/forecast4j/
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
ARG BASE_IMAGE
LABEL org.opencontainers.image.title="forecast4j" \
      org.opencontainers.image.description="Serves saved forecasters over HTTP." \
      org.opencontainers.image.url="https://github.com/forecast4j/forecast4j" \
      org.opencontainers.image.source="https://github.com/forecast4j/forecast4j" \
      org.opencontainers.image.documentation="https://github.com/forecast4j/forecast4j/blob/main/docs/operations.md" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="The forecast4j authors" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.base.name="${BASE_IMAGE}"
# Two arenas: malloc would keep one for each thread, and each of them memory that nobody uses.
ENV FORECAST_HOST=0.0.0.0 FORECAST_LOG_FORMAT=json MALLOC_ARENA_MAX=2
USER 10001:10001
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
    CMD ["java", "-XX:Flags=/opt/forecast4j/jvm.flags", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", \
         "-cp", "/opt/forecast4j/forecast-http.jar", "io.github.forecast4j.http.HealthCheck"]
ENTRYPOINT ["java", "-XX:Flags=/opt/forecast4j/jvm.flags", "--add-modules", "jdk.incubator.vector", \
            "-jar", "/opt/forecast4j/forecast-http.jar"]

# ---------------------------------------------------------------- the programs that train, and their engine
FROM build AS build-train
ARG MAVEN_ARGS
ARG SOURCE_DATE_EPOCH
COPY forecast-models/src forecast-models/src
COPY examples/src examples/src
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp ${MAVEN_ARGS} -pl examples -am -DskipTests -Djacoco.skip -Dcyclonedx.skipNotDeployed=false package org.cyclonedx:cyclonedx-maven-plugin:makeBom \
    && mkdir -p /train/lib /train/engine \
    && cp examples/target/lib/*.jar /train/lib/ \
    && cd /train/lib \
    && rm -f pytorch-*.jar $(ls /image/libraries/lib /image/own/lib | grep jar) \
    && cd /train/engine && jar xf ../lib/mxnet-native-*.jar && mv native/lib/*.so* . && rm -r native META-INF ../lib/mxnet-native-*.jar \
    && cd /build \
    && cp examples/target/forecast-examples.jar /train/ \
    && cp examples/target/bom.json /train/bom-train.json \
    && find /train -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} +

# ---------------------------------------------------------------- serves and trains
FROM serve AS train
COPY --from=build-train /train/ /opt/forecast4j/
# The engine lies there unpacked: nothing is downloaded, and nothing need be unpacked into a folder that may not hold programs.
ENV MXNET_LIBRARY_PATH=/opt/forecast4j/engine DJL_CACHE_DIR=/tmp/djl DJL_OFFLINE=true OPT_OUT_TRACKING=true \
    OMP_NUM_THREADS=1 OMP_WAIT_POLICY=passive
ENTRYPOINT ["java", "-XX:Flags=/opt/forecast4j/jvm.flags", "--add-modules", "jdk.incubator.vector", "-jar"]
CMD ["/opt/forecast4j/forecast-http.jar"]

# ---------------------------------------------------------------- what is built unless a target is named
FROM serve
