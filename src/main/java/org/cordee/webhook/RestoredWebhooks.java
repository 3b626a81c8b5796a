package org.cordee.webhook;

import java.util.List;
import org.cordee.shared.RestoredTable;

/**
 * Pauses every webhook of a restored database: its receiver would get the events since the backup a second time, and that
 * of a copy would get them from two servers. A person resumes each by hand. It is SQL because no application runs during
 * a restore; no event is published, because the letters of a copy would reach real people.
 */
public final class RestoredWebhooks {

    private RestoredWebhooks() {}

    /** Returns the changes; the tables come with the archive. */
    public static List<RestoredTable> tables() {
        return List.of(
                new RestoredTable(
                        "webhook",
                        List.of("UPDATE webhook SET state = 'PAUSED', pause_reason = '" + PauseReason.RESTORED
                                + "', paused_at = UTC_TIMESTAMP(6), version = version + 1 WHERE state = 'ACTIVE'")),
                new RestoredTable(
                        "webhook_cursor",
                        List.of("UPDATE webhook_cursor SET active = FALSE, claim = NULL, claimed_until = NULL")));
    }
}
