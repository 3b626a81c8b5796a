package org.cordee.tender.boamp;

import org.cordee.tender.Flaw;

/** Ends the reading of a document that is no notice of the BOAMP, or that is built to do harm. */
final class UnreadableNotice extends Exception {

    private final transient Flaw flaw;

    UnreadableNotice(Flaw flaw) {
        super(flaw.code());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
