package org.cordee.engine.runtime;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Creates our few tables and indexes in the engine's schema: buffered messages, start locks, tags, and searchable keys.
 */
public final class EngineTables {

    private static final String OPTIONS = " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin";

    private EngineTables() {}

    public static void create(DataSource engineDatabase) {
        JdbcTemplate jdbc = new JdbcTemplate(engineDatabase);
        jdbc.execute("""
                CREATE TABLE IF NOT EXISTS cordee_message (
                  message_key bigint NOT NULL, name varchar(255) NOT NULL, correlation_key varchar(255) NOT NULL,
                  message_id varchar(255), variables longtext NOT NULL, expires_at datetime(6) NOT NULL,
                  fleeting boolean NOT NULL,
                  CONSTRAINT pk_cordee_message PRIMARY KEY (message_key),
                  CONSTRAINT uq_cordee_message_id UNIQUE (name, correlation_key, message_id),
                  INDEX ix_cordee_message_expiry (expires_at))""" + OPTIONS);
        jdbc.execute("""
                CREATE TABLE IF NOT EXISTS cordee_message_delivery (
                  message_key bigint NOT NULL, process_id varchar(255) NOT NULL,
                  CONSTRAINT pk_cordee_message_delivery PRIMARY KEY (message_key, process_id),
                  CONSTRAINT fk_cordee_message_delivery FOREIGN KEY (message_key)
                    REFERENCES cordee_message (message_key) ON DELETE CASCADE)""" + OPTIONS);
        jdbc.execute("""
                CREATE TABLE IF NOT EXISTS cordee_message_start (
                  process_id varchar(255) NOT NULL, correlation_key varchar(255) NOT NULL,
                  process_instance_key varchar(64) NOT NULL,
                  CONSTRAINT pk_cordee_message_start PRIMARY KEY (process_id, correlation_key))""" + OPTIONS);
        jdbc.execute("""
                CREATE TABLE IF NOT EXISTS cordee_instance_tag (
                  process_instance_key varchar(64) NOT NULL, tag varchar(100) NOT NULL,
                  CONSTRAINT pk_cordee_instance_tag PRIMARY KEY (process_instance_key, tag),
                  INDEX ix_cordee_instance_tag (tag))""" + OPTIONS);
        // An activity instance's id is "element:key"; the API knows only the key, so the key gets an index of its own.
        jdbc.execute("ALTER TABLE ACT_HI_ACTINST ADD COLUMN IF NOT EXISTS CORDEE_KEY_ varchar(64)"
                + " GENERATED ALWAYS AS (SUBSTRING_INDEX(ID_, ':', -1)) VIRTUAL");
        jdbc.execute("CREATE INDEX IF NOT EXISTS CORDEE_IDX_ACTINST_KEY ON ACT_HI_ACTINST (CORDEE_KEY_)");
        jdbc.execute("CREATE INDEX IF NOT EXISTS CORDEE_IDX_EXT_TASK ON ACT_RU_EXT_TASK (TOPIC_NAME_, LOCK_EXP_TIME_)");
        againstWholeTables(jdbc);
        beyond2038(jdbc);
    }

    /** Widens the columns of Operaton's scripts whose type ends on 19 January 2038; the other columns are datetimes. */
    private static void beyond2038(JdbcTemplate jdbc) {
        List<String> changes = jdbc.queryForList("""
                SELECT CONCAT('ALTER TABLE ', TABLE_NAME, ' MODIFY ', COLUMN_NAME, ' datetime(3)',
                              IF(IS_NULLABLE = 'YES', ' NULL', ' NOT NULL'))
                  FROM information_schema.COLUMNS
                 WHERE TABLE_SCHEMA = DATABASE() AND DATA_TYPE = 'timestamp'""", String.class);
        changes.forEach(jdbc::execute);
    }

    /** Creates the indexes that Operaton's scripts lack and that the engine and our searches need often. */
    private static void againstWholeTables(JdbcTemplate jdbc) {
        jdbc.execute("CREATE INDEX IF NOT EXISTS CORDEE_IDX_VARINST_EXECUTION ON ACT_HI_VARINST (EXECUTION_ID_)");
        // For searches by a consortium's id, which is stored in quotes.
        jdbc.execute("CREATE INDEX IF NOT EXISTS CORDEE_IDX_VARIABLE_VALUE ON ACT_RU_VARIABLE (TEXT_(64), NAME_)");
        jdbc.execute(
                "CREATE INDEX IF NOT EXISTS CORDEE_IDX_PROCINST_SUPER ON ACT_HI_PROCINST (SUPER_PROCESS_INSTANCE_ID_)");
        jdbc.execute("CREATE INDEX IF NOT EXISTS CORDEE_IDX_ACTINST_CALLED ON ACT_HI_ACTINST (CALL_PROC_INST_ID_)");
        jdbc.execute("CREATE INDEX IF NOT EXISTS CORDEE_IDX_TASK_PARENT ON ACT_RU_TASK (PARENT_TASK_ID_)");
        jdbc.execute("CREATE INDEX IF NOT EXISTS CORDEE_IDX_JOB_DUE ON ACT_RU_JOB (DUEDATE_)");
        // Read every two seconds by the check for lost jobs.
        jdbc.execute("CREATE INDEX IF NOT EXISTS CORDEE_IDX_JOB_OWNER ON ACT_RU_JOB (LOCK_OWNER_)");
        // Read every ten seconds for the open incidents among all that ever were.
        jdbc.execute("CREATE INDEX IF NOT EXISTS CORDEE_IDX_INCIDENT_STATE ON ACT_HI_INCIDENT (INCIDENT_STATE_)");
    }
}
