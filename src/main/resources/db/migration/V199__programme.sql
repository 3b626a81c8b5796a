-- What each grouping adds to the programme's two aims, by the published value, place and theme of its lots: rebuilt from facts and from its latest check, never decided on. Shares and hours; no price.
CREATE TABLE programme (
    consortium_id       uuid          NOT NULL,
    consultation_id     uuid          NOT NULL,
    territory           varchar(5)    NOT NULL,
    theme               varchar(2)    NOT NULL,
    published_value     decimal(17,2) NULL,
    clause_hours        bigint        NULL,
    judged              tinyint(1)    NOT NULL,
    blockers            int           NOT NULL,
    amount_status       varchar(15)   NOT NULL,
    amount_percent      decimal(7,2)  NULL,
    amount_percent_open tinyint(1)    NOT NULL,
    amount_missing      text          NOT NULL,
    hours_status        varchar(15)   NOT NULL,
    hours_counted       bigint        NOT NULL,
    hours_total         bigint        NULL,
    hours_missing       text          NOT NULL,
    PRIMARY KEY (consortium_id),
    KEY programme_by_consultation (consultation_id)
);

-- Groupings there are already. The place is the smallest of département, region and country that holds all places of the lots; the theme the CPV division they share.
INSERT INTO programme
SELECT c.id, c.consultation_id,
    CASE WHEN MIN(l.places) <> '' AND MIN(SUBSTRING_INDEX(l.places, ' ', 1)) = MAX(l.places) THEN LEFT(MAX(l.places), 5)
         WHEN MIN(l.places) <> '' AND MIN(LEFT(l.places, 3)) = MAX(LEFT(l.places, 3)) AND MAX(LOCATE(' ', l.places)) = 0 THEN MAX(LEFT(l.places, 3))
         ELSE '' END,
    IF(MIN(LEFT(l.cpv, 2)) = MAX(LEFT(l.cpv, 2)), MAX(LEFT(l.cpv, 2)), ''),
    IF(COUNT(l.estimated_value) = COUNT(*), SUM(l.estimated_value), NULL),
    SUM(l.insertion_hours),
    r.id IS NOT NULL, IFNULL(r.blockers, 0),
    IFNULL(r.amount_status, 'NOT_COMPUTABLE'), r.amount_percent, IFNULL(r.amount_percent_open, 0), IFNULL(r.amount_missing, ''),
    IFNULL(r.hours_status, 'NOT_COMPUTABLE'), IFNULL(r.hours_counted, 0), r.hours_total, IFNULL(r.hours_missing, '')
FROM consortium c
JOIN consortium_lot a ON a.consortium_id = c.id
JOIN lot l ON l.id = a.lot_id
LEFT JOIN assessment_run r ON r.id = (SELECT x.id FROM assessment_run x WHERE x.consortium_id = c.id ORDER BY x.judged_at DESC, x.id DESC LIMIT 1)
GROUP BY c.id, c.consultation_id, r.id;
