package org.cordee.notification;

import java.util.List;
import org.cordee.shared.RestoredTable;

/**
 * Holds the letters of a restored database that were not sent when the backup was made: the original has perhaps sent
 * them since. An administrator sends those that are still of use. It is SQL because no application runs during a restore.
 */
public final class RestoredLetters {

    private RestoredLetters() {}

    /** Returns the change; the table comes with the archive. */
    public static List<RestoredTable> tables() {
        return List.of(new RestoredTable(
                "letter",
                List.of("UPDATE letter SET state = '" + LetterState.RESTORED + "', lease_until = NULL,"
                        + " version = version + 1 WHERE state IN ('QUEUED', 'SENDING', 'UNCERTAIN', 'GATHERED')")));
    }
}
