ARG BASE_IMAGE
FROM ${BASE_IMAGE}
COPY lib /opt/kafka/libs
COPY .stand-in/kafka-run /etc/kafka/docker/run
COPY .stand-in/server.properties .stand-in/logback.xml .stand-in/log4j2.yaml /etc/kafka/docker/
RUN cp /etc/kafka/docker/log4j2.yaml /etc/kafka/docker/tools-log4j2.yaml \
  && mkdir -p /opt/kafka/config /opt/kafka/logs /mnt/shared/config /var/lib/kafka/data \
  && cp /etc/kafka/docker/*.yaml /etc/kafka/docker/server.properties /opt/kafka/config/ \
  && chown -R 1000:1000 /opt/kafka/config /opt/kafka/logs /mnt/shared /var/lib/kafka /etc/kafka
USER 1000:1000
EXPOSE 9092
CMD ["/etc/kafka/docker/run"]
