package org.cordee.need;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts needs, each year from 1. Uses SQL because one statement starts or raises the year's counter, whichever of two
 * needs comes first.
 */
@Component
class NeedNumbers {

    private final JdbcClient jdbc;

    NeedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the next number of the year, for example {@code BES-2026-0318}. */
    String next(int year) {
        jdbc.sql("INSERT INTO need_counter (year, last) VALUES (?, 1) ON DUPLICATE KEY UPDATE last = last + 1")
                .param(year)
                .update();
        long number = jdbc.sql("SELECT last FROM need_counter WHERE year = ?")
                .param(year)
                .query(Long.class)
                .single();
        return String.format(Locale.ROOT, "BES-%d-%04d", year, number);
    }
}
