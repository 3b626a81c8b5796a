package org.cordee.submission;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the receipts of the drop box, each day from 1. Uses SQL because one statement starts or raises the day's
 * counter, whichever of two deposits comes first.
 */
@Component
class ReceiptNumbers {

    private final JdbcClient jdbc;

    ReceiptNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the next receipt number of the day. The numbers have no gap, because a failed deposit rolls its number
     * back.
     */
    String next(LocalDate day) {
        jdbc.sql("INSERT INTO receipt_counter (day, last) VALUES (?, 1) ON DUPLICATE KEY UPDATE last = last + 1")
                .param(Date.valueOf(day))
                .update();
        long number = jdbc.sql("SELECT last FROM receipt_counter WHERE day = ?")
                .param(Date.valueOf(day))
                .query(Long.class)
                .single();
        return String.format(
                Locale.ROOT, "DP-%d-%02d%02d-%04d", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), number);
    }
}
