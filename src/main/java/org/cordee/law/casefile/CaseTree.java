package org.cordee.law.casefile;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * Writes a case as the tree of texts, lists and fields that {@link CaseFile} reads back as an equal case, so that a
 * judged case can be stored, judged again and given to the command {@code check}. Unknown values are left out;
 * expectations are not part of a case.
 */
public final class CaseTree {

    private static final int SIRET = 14;
    /** Characters that the reader refuses in a text: control characters and line breaks. */
    private static final String NO_TEXT = "[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]";

    private CaseTree() {}

    public static Map<String, Object> of(LawCase law) {
        return new Tree()
                .put("case", law.name())
                .put("at", law.at())
                .put("consultation", law.consultation().tree())
                .each("lots", law.lots(), CaseLot::tree)
                .each("organisations", law.organisations(), CaseOperator::tree)
                .put(
                        "consortium",
                        law.consortium() == null ? null : law.consortium().tree())
                .each("others", law.others(), CaseCandidacy::tree)
                .put("deposit", law.deposit() == null ? null : law.deposit().tree())
                .each("deposits", law.deposits(), CaseDeposit::tree)
                .put("change", law.change() == null ? null : law.change().tree())
                .put(
                        "buyerMessage",
                        law.buyerMessage() == null ? null : law.buyerMessage().tree())
                .each("milestones", law.milestones(), CaseMilestone::tree)
                .fields();
    }

    /** Formats a percentage as a part of one. */
    static @Nullable String ratio(@Nullable Percentage part) {
        return part == null
                ? null
                : part.value().movePointLeft(2).stripTrailingZeros().toPlainString();
    }

    /**
     * Fields in the order in which they are added; null is left out, and every value is the text that the reader reads.
     */
    static final class Tree {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        Tree put(String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, plain(value));
            }
            return this;
        }

        <T> Tree each(String name, List<T> items, Function<T, ?> item) {
            return items.isEmpty() ? this : put(name, items.stream().map(item).toList());
        }

        /** Adds an operator by its SIRET, or by the number of another register. */
        Tree operator(String id) {
            return put(id.matches("[0-9]{" + SIRET + "}") ? "siret" : "foreignId", id);
        }

        private static Object plain(Object value) {
            if (value instanceof Amount amount) {
                return amount.euros().toPlainString();
            }
            if (value instanceof Percentage percentage) {
                return percentage.value().toPlainString();
            }
            if (value instanceof ZonedDateTime moment) {
                return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(moment);
            }
            return value instanceof Map || value instanceof List
                    ? value
                    : value.toString().replaceAll(NO_TEXT, " ");
        }

        Map<String, Object> fields() {
            return fields;
        }
    }
}
