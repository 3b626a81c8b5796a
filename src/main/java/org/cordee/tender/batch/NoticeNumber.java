package org.cordee.tender.batch;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a published notice: 123456-2026 at TED, the European journal, or 26-91551 at the BOAMP.
 *
 * @param number without leading zeros at TED
 */
record NoticeNumber(Publisher publisher, String number) {

    /** A journal with a service that answers notices by their number. */
    enum Publisher {
        TED,
        BOAMP
    }

    private static final Pattern TED = Pattern.compile("0*([1-9][0-9]{0,7}-20[0-9]{2})");
    private static final Pattern BOAMP = Pattern.compile("[0-9]{2}-[0-9]{1,7}");

    /** Reads a number as users type it; empty when it is of neither journal. */
    static Optional<NoticeNumber> read(String typed) {
        String number = typed.strip();
        if (BOAMP.matcher(number).matches()) {
            return Optional.of(new NoticeNumber(Publisher.BOAMP, number));
        }
        var ted = TED.matcher(number);
        return ted.matches() ? Optional.of(new NoticeNumber(Publisher.TED, ted.group(1))) : Optional.empty();
    }
}
