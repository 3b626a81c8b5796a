package org.cordee.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.TestEngine;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.exception.NullValueException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A message that the engine could not process is not recorded as delivered, even when the failure comes before any
 * write.
 */
class MessageDeliveryRollbackTests {

    private static final BufferedMessage MESSAGE = new BufferedMessage(42, "undone", "k", Map.of());

    @Test
    void rollsBackTheRecordOfAFailedDelivery() {
        EmbeddedEngine engine = TestEngine.get();
        EngineTables.create(engine.dataSource());
        JdbcTemplate jdbc = new JdbcTemplate(engine.dataSource());
        MessageCorrelation messages = new MessageCorrelation(engine, new InstanceLocks());
        Instant now = Instant.now();
        new MessageBuffer(engine.dataSource()).store(MESSAGE, null, now, now.plusSeconds(60));

        assertThatThrownBy(() -> messages.inOneTransaction(context -> {
                    MessageCorrelation.record(context, MESSAGE, "somebody");
                    throw new NullValueException("its called instance ended while it was read");
                }))
                .isInstanceOf(NullValueException.class);
        assertThat(deliveries(jdbc)).isZero();

        messages.inOneTransaction(context -> {
            MessageCorrelation.record(context, MESSAGE, "somebody");
            return true;
        });
        assertThat(deliveries(jdbc)).isOne();
    }

    private static int deliveries(JdbcTemplate jdbc) {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM cordee_message_delivery WHERE message_key = ?", Integer.class, MESSAGE.key());
        return count == null ? 0 : count;
    }
}
