package org.cordee.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The content of a letter: subject line, HTML and plain text, and the business time of writing.
 *
 * @param calendar the dates of the letter as an iCalendar file; null when it has none
 */
record LetterBody(
        String subject, String html, String text, @Nullable String calendar, String senderDomain, Instant writtenAt) {}
