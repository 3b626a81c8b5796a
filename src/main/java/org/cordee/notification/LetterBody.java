package org.cordee.notification;

import java.time.Instant;

/** A letter as it will be read: subject line, page and plain text; when it was written, in business time. */
public record LetterBody(String subject, String html, String text, String senderDomain, Instant writtenAt) {}
