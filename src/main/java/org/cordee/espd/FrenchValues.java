package org.cordee.espd;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.espd.AnswerValue.CurrencyAmount;
import org.cordee.espd.AnswerValue.Day;
import org.cordee.espd.AnswerValue.EvidenceReference;
import org.cordee.espd.AnswerValue.Figure;
import org.cordee.espd.AnswerValue.FreeText;
import org.cordee.espd.AnswerValue.Identifier;
import org.cordee.espd.AnswerValue.Indicator;
import org.cordee.espd.AnswerValue.ListCode;
import org.cordee.espd.AnswerValue.Quantity;
import org.cordee.espd.AnswerValue.ShareOfWhole;
import org.cordee.espd.AnswerValue.Span;
import org.cordee.espd.AnswerValue.WebLink;
import org.cordee.espd.AskedCriterion.Expectation;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdResponse.SuppliedEvidence;
import org.cordee.shared.LotNumber;
import org.jspecify.annotations.Nullable;

/** Writes values as French readers expect them: days, amounts with their currency, yes and no in words. */
final class FrenchValues {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final String YEAR = "YEAR";
    private static final int CENTS = 2;
    private static final int HUNDRED = 100;

    private final EspdTexts texts;
    private final Map<String, SuppliedEvidence> evidence = new HashMap<>();

    FrenchValues(EspdTexts texts, EspdResponse response) {
        this.texts = texts;
        response.evidence().forEach(piece -> evidence.put(piece.id().value(), piece));
    }

    String text(Expectation expected) {
        String value = text(expected.value());
        return switch (expected.bound()) {
            case EXACTLY -> value;
            case AT_LEAST -> MessageFormat.format(texts.text("pdf.at-least"), value);
            case AT_MOST -> MessageFormat.format(texts.text("pdf.at-most"), value);
        };
    }

    String text(AnswerValue value) {
        if (value instanceof Indicator indicator) {
            return texts.text(indicator.value() ? "pdf.yes" : "pdf.no");
        }
        if (value instanceof CurrencyAmount money) {
            return number(money.value(), CENTS) + " " + money.currency().replace("EUR", "€");
        }
        if (value instanceof ShareOfWhole share) {
            return number(share.value().multiply(BigDecimal.valueOf(HUNDRED)), 0) + " %";
        }
        if (value instanceof Quantity quantity) {
            return YEAR.equals(quantity.unit()) ? quantity.value().toPlainString() : number(quantity.value(), 0);
        }
        if (value instanceof Figure figure) {
            return number(figure.value(), 0);
        }
        if (value instanceof Span span) {
            return span(span.start(), span.end());
        }
        return value instanceof EvidenceReference reference ? evidence(reference) : words(value);
    }

    private String words(AnswerValue value) {
        if (value instanceof FreeText words) {
            return words.value();
        }
        if (value instanceof Day day) {
            return DAY.format(day.value());
        }
        if (value instanceof Identifier id) {
            return lot(id.value().value());
        }
        if (value instanceof ListCode code) {
            return code(code.value());
        }
        return value instanceof WebLink link ? link.value() : "";
    }

    /** Returns a role and a ticked box in words; another code stays as it is. */
    private String code(String code) {
        if (code.endsWith("_TRUE") || code.endsWith("_FALSE")) {
            return texts.text(code.endsWith("_TRUE") ? "pdf.yes" : "pdf.no");
        }
        return OperatorRole.of(code).map(role -> texts.text("role." + role)).orElse(code);
    }

    /** Returns the number of a lot as people say it; another identifier stays as it is. */
    String lot(String id) {
        if (!id.startsWith("LOT-")) {
            return id;
        }
        return LotNumber.in(id)
                .map(number -> number.equals(LotNumber.ONLY)
                        ? texts.text("pdf.no-lots")
                        : MessageFormat.format(texts.text("pdf.lot"), number))
                .orElse(id);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String span(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start != null && end != null) {
            return MessageFormat.format(texts.text("pdf.from-to"), DAY.format(start), DAY.format(end));
        }
        if (start != null) {
            return MessageFormat.format(texts.text("pdf.from"), DAY.format(start));
        }
        return end == null ? "" : MessageFormat.format(texts.text("pdf.until"), DAY.format(end));
    }

    private String evidence(EvidenceReference reference) {
        return reference.ids().stream().map(this::piece).collect(Collectors.joining("\n"));
    }

    private String piece(String id) {
        SuppliedEvidence piece = evidence.get(id);
        if (piece == null) {
            return id;
        }
        EspdId number = piece.reference();
        return Stream.of(number == null ? id : number.value(), piece.issuer(), piece.url())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Groups thousands by a no-break space and keeps every decimal. */
    private static String number(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.FRENCH);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, value.scale()));
        return format.format(value).replace('\u202F', '\u00A0');
    }
}
