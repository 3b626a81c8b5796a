package org.cordee.espd;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with its questions, as a buyer asks it. Criteria that the catalogue does not know are kept as they are.
 *
 * @param id the UUID of e-Certis, or another identifier
 * @param code a code of the list {@code criterion}, as {@code gen-year-to}; null when the document gives none
 * @param name in the language of the document
 * @param lots to which it applies; empty when it applies to the whole procedure
 * @param subcriteria national criteria that make it more precise
 */
public record AskedCriterion(
        String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String description,
        List<String> lots,
        List<AskedCriterion> subcriteria,
        List<Legislation> legislation,
        List<AskedGroup> groups) {

    public AskedCriterion {
        lots = List.copyOf(lots);
        subcriteria = List.copyOf(subcriteria);
        legislation = List.copyOf(legislation);
        groups = List.copyOf(groups);
    }

    /** Returns the properties of the criterion and of its subcriteria in the order of the document. */
    public Stream<AskedProperty> properties() {
        return Stream.concat(
                subcriteria.stream().flatMap(AskedCriterion::properties),
                groups.stream().flatMap(AskedGroup::allProperties));
    }

    /** The text of law on which a criterion rests. */
    public record Legislation(
            @Nullable String id,
            @Nullable String title,
            @Nullable String description,
            @Nullable String jurisdiction,
            @Nullable String article,
            @Nullable String url,
            @Nullable String language) {}

    /**
     * Questions and requirements that belong together.
     *
     * @param condition {@code ON*} for a group that is always to be answered, {@code ONTRUE} or {@code ONFALSE} for one
     * that depends on the yes or no before it
     */
    public record AskedGroup(
            String id, @Nullable String condition, List<AskedProperty> properties, List<AskedGroup> groups) {

        public AskedGroup {
            properties = List.copyOf(properties);
            groups = List.copyOf(groups);
        }

        Stream<AskedProperty> allProperties() {
            return Stream.concat(properties.stream(), groups.stream().flatMap(AskedGroup::allProperties));
        }
    }

    /**
     * A question, a requirement or a caption.
     *
     * @param id to which an answer refers
     * @param text in the language of the document
     * @param kind a code of the list {@code criterion-element-type}
     * @param type a code of the list {@code response-data-type}
     * @param expected what the buyer requires, in the order of the document; empty for a question
     */
    public record AskedProperty(
            String id,
            @Nullable String name,
            @Nullable String text,
            @Nullable String kind,
            @Nullable String type,
            List<Expectation> expected) {

        public AskedProperty {
            expected = List.copyOf(expected);
        }

        /** Tells if the operator has to answer it. */
        public boolean isQuestion() {
            return "QUESTION".equals(kind);
        }
    }

    /** A value that a buyer requires, exactly or as a limit. */
    public record Expectation(Bound bound, AnswerValue value) {}

    /** The three meanings of an expected value. */
    public enum Bound {
        EXACTLY,
        AT_MOST,
        AT_LEAST
    }
}
