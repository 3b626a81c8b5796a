package org.cordee.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.cordee.document.text.TextLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of libraries.
 *
 * @param mostEntries the most entries of one organisation, 10 to 2000
 * @param personMonths after how many months an entry about a person is deleted when nobody reviewed it or put it into a
 * bid, 6 to 60
 * @param proposedDays after how many days an entry that was read from a file is deleted when nobody decided about it, 1
 * to 365
 */
@Validated
@ConfigurationProperties("cordee.library")
record LibrarySettings(
        @DefaultValue("1000") @Min(10) @Max(2_000) int mostEntries,
        @DefaultValue("24") @Min(6) @Max(60) int personMonths,
        @DefaultValue("30") @Min(1) @Max(365) int proposedDays) {

    /** The largest DOCX in megabytes. */
    static final int DOCUMENT_MEGABYTES = 10;

    private static final int MOST_CHARACTERS = 500_000;
    private static final DataSize UNPACKED = DataSize.ofMegabytes(64);
    private static final Duration TIME = Duration.ofSeconds(20);

    /** Returns the bounds of reading a DOCX; it is read without a process of its own, so no memory is named. */
    static TextLimits documentLimits() {
        return new TextLimits(1, MOST_CHARACTERS, UNPACKED.toBytes(), TIME, 0);
    }
}
