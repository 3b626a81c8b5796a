package org.cordee.notification;

import java.time.Instant;

/** The content of a letter: subject line, HTML and plain text, and the business time of writing. */
record LetterBody(String subject, String html, String text, String senderDomain, Instant writtenAt) {}
