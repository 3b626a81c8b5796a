package org.cordee.notification;

import java.util.UUID;
import org.cordee.shared.HouseFact;
import org.cordee.shared.Stamp;

/** An administrator had a letter sent that had failed, was kept, or nobody knew of. */
public record LetterSentAgain(Stamp stamp, UUID letterId) implements HouseFact {}
