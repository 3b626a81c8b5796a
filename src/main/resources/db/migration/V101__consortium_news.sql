-- What happened in a grouping, in the order it happened, for those who take part: codes and ids only, worded when read.
CREATE TABLE consortium_news (
  event_id        uuid        NOT NULL,
  consortium_id   uuid        NOT NULL,
  happened_at     datetime(6) NOT NULL,
  kind            varchar(40) NOT NULL,
  organisation_id uuid        NULL,
  PRIMARY KEY (event_id),
  INDEX ix_consortium_news_latest (consortium_id, happened_at)
);
