package org.cordee.notification;

import java.util.UUID;
import org.cordee.shared.HouseFact;
import org.cordee.shared.Stamp;

/** An administrator queued a letter again that had failed, was kept, or was perhaps not sent. */
public record LetterSentAgain(Stamp stamp, UUID letterId) implements HouseFact {}
