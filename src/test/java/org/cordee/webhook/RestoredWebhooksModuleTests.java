package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.platform.RestoredTable;
import org.cordee.webhook.ReadingWebhooks.WebhookView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a restore changes in the tables of webhooks, and the way back. The changes are taken back after each test. */
@CordeeTest
class RestoredWebhooksModuleTests extends WebhookFixture {

    @Autowired
    JdbcTemplate jdbc;

    TinyReceiver receiver;
    UUID webhook;

    @BeforeEach
    void register() {
        LocalReceivers.allow(context, true);
        receiver = TinyReceiver.start();
        webhook = registering
                .register(signatory, new WebhookTerms(receiver.url(), Set.of()))
                .id();
    }

    @AfterEach
    void remove() {
        changing.remove(signatory, webhook);
        receiver.close();
        LocalReceivers.allow(context, false);
    }

    @Test
    void pausesAnActiveWebhookWithItsReason() {
        transaction().executeWithoutResult(status -> {
            settle();

            WebhookView view = reading.find(signatory, webhook);
            assertThat(view.pauseReason()).isEqualTo(PauseReason.RESTORED);
            assertThat(view.pausedAt()).isBefore(Instant.now().plusSeconds(60));
            assertThat(active()).isFalse();
            status.setRollbackOnly();
        });
    }

    @Test
    void leavesThePauseOfAPersonAsItIs() {
        changing.pause(signatory, webhook);

        transaction().executeWithoutResult(status -> {
            settle();

            assertThat(reading.find(signatory, webhook).pauseReason()).isEqualTo(PauseReason.USER);
            status.setRollbackOnly();
        });
    }

    @Test
    void aPersonResumesItByHand() {
        transaction().executeWithoutResult(status -> {
            settle();

            changing.resume(signatory, webhook);

            assertThat(reading.find(signatory, webhook).pauseReason()).isNull();
            assertThat(active()).isTrue();
            status.setRollbackOnly();
        });
    }

    private void settle() {
        RestoredTable.ofRooms().stream()
                .filter(table -> table.table().startsWith("webhook"))
                .map(RestoredTable::statement)
                .forEach(jdbc::execute);
    }

    private boolean active() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT active FROM webhook_cursor WHERE webhook_id = ?", Boolean.class, webhook.toString()));
    }
}
