package org.cordee.espd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The value of an answer, or the value that a buyer expects, in one of the types of the ESPD. */
public sealed interface AnswerValue {

    /** Answers a question with yes or no. */
    record Indicator(boolean value) implements AnswerValue {}

    /**
     * An amount of money.
     *
     * @param currency three letters (ISO 4217)
     */
    record CurrencyAmount(BigDecimal value, String currency) implements AnswerValue {
        public CurrencyAmount {
            value = bounded(value);
        }
    }

    /** A day without time or zone. */
    record Day(LocalDate value) implements AnswerValue {}

    /** A text of at least one character, without spaces at its ends; line breaks are kept. */
    record FreeText(String value) implements AnswerValue {
        public FreeText {
            value = XmlText.clean(value);
            if (value.isEmpty()) {
                throw new RuleViolation("espd.answer.empty");
            }
        }
    }

    /**
     * A share of a whole.
     *
     * @param value 0.1 for 10 %
     */
    record ShareOfWhole(BigDecimal value) implements AnswerValue {
        public ShareOfWhole {
            value = bounded(value);
        }
    }

    /**
     * A number of things.
     *
     * @param unit as YEAR; null when the document names none
     */
    record Quantity(BigDecimal value, @Nullable String unit) implements AnswerValue {
        public Quantity {
            value = bounded(value);
        }
    }

    /** A number without a unit. */
    record Figure(BigDecimal value) implements AnswerValue {
        public Figure {
            value = bounded(value);
        }
    }

    /**
     * A code of a list.
     *
     * @param list the identifier of the list; null when the document names none
     * @param version of the list; null when the document names none
     */
    record ListCode(
            String value, @Nullable String list, @Nullable String version) implements AnswerValue {}

    /** An identifier of an operator, a qualification or a lot. */
    record Identifier(EspdId value) implements AnswerValue {}

    /** A web address or an e-mail address, as it was written. */
    record WebLink(String value) implements AnswerValue {}

    /**
     * A period, both days included.
     *
     * @param start null for a period without a beginning
     * @param end null for a period without an end
     */
    record Span(@Nullable LocalDate start, @Nullable LocalDate end) implements AnswerValue {
        public Span {
            if (start != null && end != null && end.isBefore(start)) {
                throw new RuleViolation("espd.answer.period-backwards", start, end);
            }
        }
    }

    /** The identifiers of pieces of evidence in the same response, at least one. */
    record EvidenceReference(List<String> ids) implements AnswerValue {
        public EvidenceReference {
            ids = List.copyOf(ids);
        }
    }

    /** Returns the number without trailing zeros, so that equal numbers are equal values. */
    private static BigDecimal bounded(BigDecimal value) {
        // never stripped before the size is known: 1E999999999 would fill the memory with zeros
        if (value.precision() > 30 || Math.abs(value.scale()) > 30) {
            throw new RuleViolation("espd.answer.number-too-long");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
