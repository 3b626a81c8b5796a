package org.cordee.organisation.importing;

import java.time.LocalDate;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.FactField;
import org.cordee.organisation.SourceKind;

/**
 * Decides which source of a fact is believed. An organisation's own statement on its claimed page wins over the State:
 * the register for identity, activity, place and closure, the State's lists for conventions and accreditations. Then
 * follow the networks, then files and entries of coordinators. Among sources of one rank the later date wins. A contact
 * that the directory has is never replaced, because it may be a person's. The same question has the same answer.
 */
final class SourceRules {

    private SourceRules() {}

    /** The answer for one fact. */
    enum Verdict {
        /** The file does not speak of the fact. */
        SILENT,
        /** The file says what the directory has. */
        SAME,
        /** The file says what the directory has, and is believed more: from now on it is the source. */
        CONFIRMED,
        /** The directory had nothing; the file's value is stored. */
        FILLED,
        /** The file's value replaces the directory's. */
        REPLACED,
        /** The directory's source is believed more. */
        WEAKER,
        /** The directory's source has the same rank and is of a later day. */
        OLDER,
        /** The file says that something was closed, which only the register, the State and the organisation itself can. */
        CLOSURE,
        /** The rule would store the value, but the user wants to decide. */
        ASKED,
        /** The directory has a contact, which no file replaces. */
        CONTACT_KEPT;

        /** Tells if the file's value is stored. */
        boolean isApplied() {
            return this == FILLED || this == REPLACED;
        }

        /** Tells if the file says something else than the directory, and somebody may want to read it. */
        boolean isDifference() {
            return this != SILENT && this != SAME && this != CONFIRMED && this != CONTACT_KEPT;
        }
    }

    /** Tells how a file treats what is known already. */
    enum Mode {
        COMPLETE,
        BY_RULE,
        SHOW
    }

    /** The source of a fact: its kind and the day of which it speaks. */
    record Origin(SourceKind kind, LocalDate asOf) {

        static Origin of(DirectorySource source) {
            return new Origin(source.kind(), source.asOf());
        }
    }

    /**
     * Decides about one fact.
     *
     * @param stored the directory's value
     * @param by the source of the directory's value
     * @param said the file's value, completed by the parts on which the file is silent
     * @param now the source of the file
     */
    static Verdict judge(FactField field, Fact stored, Origin by, Fact said, Origin now) {
        if (said.isBlank()) {
            return Verdict.SILENT;
        }
        boolean unset = stored.isUnset(field);
        if (said.means(field, stored)) {
            return !unset && isMoreBelieved(field, now, by) ? Verdict.CONFIRMED : Verdict.SAME;
        }
        if (unset && by.kind() == SourceKind.OWN && now.kind() != SourceKind.OWN) {
            // The organisation has emptied the fact on its page.
            return field.isContact() ? Verdict.CONTACT_KEPT : Verdict.WEAKER;
        }
        if (unset) {
            return field.isClosure() && rank(field, now.kind()) < rank(field, SourceKind.STATE_LIST)
                    ? Verdict.CLOSURE
                    : Verdict.FILLED;
        }
        if (field.isContact()) {
            return Verdict.CONTACT_KEPT;
        }
        int before = rank(field, by.kind());
        int after = rank(field, now.kind());
        if (after != before) {
            return after > before ? Verdict.REPLACED : Verdict.WEAKER;
        }
        return now.asOf().isBefore(by.asOf()) ? Verdict.OLDER : Verdict.REPLACED;
    }

    /** Returns the verdict where the user wants less than the rule allows. */
    static Verdict limit(Verdict verdict, Mode mode) {
        boolean asked =
                mode == Mode.SHOW && verdict.isApplied() || mode == Mode.COMPLETE && verdict == Verdict.REPLACED;
        if (asked) {
            return Verdict.ASKED;
        }
        return mode == Mode.SHOW && verdict == Verdict.CONFIRMED ? Verdict.SAME : verdict;
    }

    private static boolean isMoreBelieved(FactField field, Origin now, Origin by) {
        int difference = rank(field, now.kind()) - rank(field, by.kind());
        return difference > 0 || difference == 0 && now.asOf().isAfter(by.asOf());
    }

    /** Returns how much a kind of source is believed about a fact; a State list less on what the register keeps. */
    private static int rank(FactField field, SourceKind kind) {
        boolean proof = field == FactField.KIND || field == FactField.ESUS;
        return switch (kind) {
            case OWN -> 50;
            case REGISTER -> proof ? 30 : 40;
            case STATE_LIST -> proof ? 40 : 30;
            case NETWORK -> 20;
            case COORDINATOR -> 10;
        };
    }
}
