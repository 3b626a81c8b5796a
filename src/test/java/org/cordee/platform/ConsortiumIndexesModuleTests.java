package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.CordeeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of a consortium are found by an index on its id; otherwise each query would read the whole table. */
@CordeeTest
class ConsortiumIndexesModuleTests {

    @Autowired
    JdbcTemplate rows;

    /**
     * The tables of processes are asked by their root, which is the consortium where a row belongs to one; facts that wait
     * for a number are read in their order alone.
     */
    @Test
    void everyTableOfAConsortiumHasAnIndexOnItsId() {
        List<String> whole = rows.queryForList("""
                SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t
                    ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
                 WHERE c.table_schema = DATABASE() AND c.column_name = 'consortium_id'
                   AND NOT EXISTS (SELECT 1 FROM information_schema.statistics s
                                    WHERE s.table_schema = c.table_schema AND s.table_name = c.table_name
                                      AND s.column_name IN (c.column_name, 'root_id') AND s.seq_in_index = 1)
                   AND c.table_name <> 'feed_waiting'
                 ORDER BY c.table_name""", String.class);

        assertThat(whole).isEmpty();
    }
}
