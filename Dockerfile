FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
RUN mvn --batch-mode --no-transfer-progress -DskipTests -Dquick -Dspotless.check.skip package \
 && cp target/leadpact-*.jar app.jar \
 && java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /leadpact leadpact
WORKDIR /leadpact
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
RUN mkdir data && chown leadpact data && mv leadpact-*.jar app.jar
USER leadpact
# Without a server of one's own the embedded database lives here.
VOLUME /leadpact/data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "app.jar"]
