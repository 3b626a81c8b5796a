package org.cordee.play;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Describes a consultation as invented documents of its buyer do.
 *
 * @param seed the same seed gives the same documents
 * @param lot the number of the lot for which the prices are asked
 * @param deadline until when bids are received
 * @param zone the buyer's zone
 */
record InventedConsultation(long seed, String title, String buyer, String lot, Instant deadline, ZoneId zone) {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' HH'h'mm", Locale.FRENCH);

    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    /** Returns the deadline as the rules write it. */
    String writtenDeadline() {
        return WRITTEN.format(local());
    }

    /** Returns the deadline as the product should read it in the rules. */
    String readDeadline() {
        return READ.format(local());
    }

    private ZonedDateTime local() {
        return deadline.atZone(zone);
    }

    /** Returns the same consultation with another deadline. */
    InventedConsultation until(Instant other) {
        return new InventedConsultation(seed, title, buyer, lot, other, zone);
    }
}
