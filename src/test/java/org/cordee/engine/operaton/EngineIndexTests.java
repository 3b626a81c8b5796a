package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordee.engine.runtime.EngineTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The queries of each step use an index, so that a step costs the same however many instances exist. */
class EngineIndexTests {

    @Test
    void theRowIdFilterOfTheDatabaseIsOff() {
        assertThat(new JdbcTemplate(TestEngine.get().dataSource())
                        .queryForObject("SELECT @@optimizer_switch", String.class))
                .contains("rowid_filter=off");
    }

    @ParameterizedTest
    @CsvSource({
        "ACT_HI_VARINST, EXECUTION_ID_",
        "ACT_RU_VARIABLE, TEXT_",
        "ACT_HI_PROCINST, SUPER_PROCESS_INSTANCE_ID_",
        "ACT_HI_ACTINST, CALL_PROC_INST_ID_",
        "ACT_RU_TASK, PARENT_TASK_ID_",
        "ACT_RU_JOB, DUEDATE_",
        "ACT_RU_JOB, LOCK_OWNER_",
        "ACT_HI_INCIDENT, INCIDENT_STATE_",
        "ACT_RU_EVENT_SUBSCR, EVENT_NAME_"
    })
    void frequentQueriesOfTheEngineUseAnIndex(String table, String column) {
        EngineTables.create(TestEngine.get().dataSource());

        assertThat(new JdbcTemplate(TestEngine.get().dataSource())
                        .queryForList("EXPLAIN SELECT * FROM " + table + " WHERE " + column + " = '2026-01-01'"))
                .allSatisfy(plan -> assertThat(plan.get("possible_keys")).isNotNull());
    }
}
