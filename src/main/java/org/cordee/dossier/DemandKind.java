package org.cordee.dossier;

import java.util.Set;
import org.cordee.tender.TouchedPart;

/** The things that the rules of a consultation ask of a bidder, in the order in which they are shown. */
public enum DemandKind {
    /** The day and the hour until which bids are received. */
    DEADLINE,
    /** The address of the platform on which bids are deposited. */
    PLACE,
    /** The form that the grouping must have or take (R2142-22). */
    GROUPING_FORM,
    /** The rule on enterprises that take part in several candidacies (R2142-21, R2151-7). */
    SINGLE_BID,
    /** The pieces of the candidature, one on each line. */
    APPLICATION_PIECES,
    /** The pieces of the offer, one on each line. */
    OFFER_PIECES,
    /** Forms and frames that the buyer imposes, one on each line. */
    IMPOSED_FORMS,
    /** The award criteria with their weights, one on each line. */
    CRITERIA,
    /** The rule on variants: taken, asked or forbidden. */
    VARIANTS,
    /** The signature that is asked at the deposit. */
    SIGNATURE,
    /** The formats of the files. */
    FILE_FORMATS,
    /** The largest size of a file or of all files. */
    FILE_SIZE,
    /** How the files are to be named. */
    FILE_NAMES,
    /** How long the memo may be. */
    MEMO_LENGTH,
    /** For how long a bidder is bound by its offer. */
    VALIDITY;

    /** Returns the parts of a bid that must be looked at again when the rules ask otherwise. */
    Set<TouchedPart> touches() {
        return switch (this) {
            case DEADLINE -> Set.of(TouchedPart.DATES);
            case PLACE, APPLICATION_PIECES, OFFER_PIECES, IMPOSED_FORMS, FILE_FORMATS, FILE_SIZE, FILE_NAMES ->
                Set.of(TouchedPart.CHECKLIST);
            case GROUPING_FORM, SINGLE_BID -> Set.of(TouchedPart.FINDINGS);
            case CRITERIA, VARIANTS -> Set.of(TouchedPart.SECTIONS, TouchedPart.PRICES);
            case SIGNATURE -> Set.of(TouchedPart.CHECKLIST, TouchedPart.FINDINGS);
            case MEMO_LENGTH -> Set.of(TouchedPart.SECTIONS);
            case VALIDITY -> Set.of(TouchedPart.PRICES);
        };
    }

    /** Tells if the value is a list with one entry on each line. */
    public boolean isList() {
        return this == APPLICATION_PIECES || this == OFFER_PIECES || this == IMPOSED_FORMS || this == CRITERIA;
    }
}
