package org.cordee.evidence;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** A confirmed ESPD response that a later confirmation took the place of, as it was. */
@Embeddable
record EarlierConfirmation(Instant confirmedAt, UUID requestDocumentId, UUID xmlId, UUID pdfId, int openQuestions) {}
