package org.cordee.notification;

import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** An administrator queued a letter again that had failed, was kept, or was perhaps not sent. */
record LetterSentAgain(EventHeader stamp, UUID letterId) implements PlatformFact {}
