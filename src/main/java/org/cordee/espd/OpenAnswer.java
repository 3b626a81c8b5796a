package org.cordee.espd;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that the facts do not answer.
 *
 * @param place the identifier that its answer will have
 * @param code of the criterion; null when the buyer gave none
 * @param criterion the name of the criterion, in French where the catalogue knows it
 * @param label the question, in French where the catalogue knows it, otherwise in the words of the buyer
 * @param meaning the message key of the question is {@code espd.question.<meaning>}; empty for a question of the buyer
 * @param articles of French law that explain the reason, as L2141-4
 */
public record OpenAnswer(
        String place,
        @Nullable String code,
        String criterion,
        String label,
        String meaning,
        OpenReason reason,
        List<String> articles) {

    public OpenAnswer {
        articles = List.copyOf(articles);
    }

    /** Why a question is open; the message key is {@code espd.open.<name>}. */
    public enum OpenReason {
        /** The facts say nothing about it. */
        NOT_KNOWN,
        /** The operator has not declared on its honour yet. */
        NOT_DECLARED,
        /** The declaration under French law does not cover the whole question. */
        NOT_COVERED,
        /** A ground is declared that may be this one. */
        GROUND_DECLARED
    }
}
