ARG BASE_IMAGE
FROM ${BASE_IMAGE}
COPY server /usr/share/elasticsearch/lib
COPY .stand-in/elasticsearch-run /usr/share/elasticsearch/run
RUN mkdir -p /usr/share/elasticsearch/data && chown 1000:1000 /usr/share/elasticsearch/data
USER 1000:1000
EXPOSE 9200
CMD ["/usr/share/elasticsearch/run"]
