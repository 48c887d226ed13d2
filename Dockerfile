# Build: a cache of what Maven fetched is kept between builds (BuildKit).
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress -Dmaven.test.skip -Dquick -Dspotless.check.skip -Dmdep.analyze.skip package \
 && java -Djarmode=tools -jar target/leadpact-*.jar extract --layers --destination layers \
 && mv layers/application/leadpact-*.jar layers/application/leadpact.jar

# What changes seldom lies in lower layers than what changes with each version.
FROM eclipse-temurin:25-jre AS application
RUN useradd --system --uid 10001 --create-home --home-dir /leadpact leadpact
WORKDIR /leadpact
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
RUN mkdir data && chown leadpact data
USER leadpact

# A rehearsal: what the JVM loads and links on the way to the first pages is kept for every later start.
FROM application AS rehearsal
COPY src/container/rehearse.sh /rehearse.sh
RUN bash /rehearse.sh /tmp/leadpact.aot

FROM application
COPY --from=rehearsal /tmp/leadpact.aot ./leadpact.aot
COPY --chmod=555 src/container/healthy.sh ./healthy.sh
# Without a server of one's own the embedded database lives here; nothing else is written outside of /tmp.
VOLUME /leadpact/data
EXPOSE 8080
ENV SERVER_ADDRESS=0.0.0.0
HEALTHCHECK --interval=5s --timeout=4s --start-period=90s --retries=6 CMD ["bash", "./healthy.sh"]
ENTRYPOINT ["java", "-XX:AOTCache=leadpact.aot", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "leadpact.jar"]
