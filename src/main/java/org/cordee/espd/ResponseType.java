package org.cordee.espd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/** The types of the list {@code response-data-type} that an operator answers, with the values that each accepts. */
enum ResponseType {
    AMOUNT(CurrencyAmount.class),
    CODE(ListCode.class),
    CODE_BOOLEAN(ListCode.class),
    CODE_COUNTRY(ListCode.class),
    DATE(Day.class),
    DESCRIPTION(FreeText.class),
    ECONOMIC_OPERATOR_IDENTIFIER(Identifier.class),
    EVIDENCE_IDENTIFIER(EvidenceReference.class),
    IDENTIFIER(Identifier.class),
    INDICATOR(Indicator.class),
    LOT_IDENTIFIER(Identifier.class),
    PERCENTAGE(ShareOfWhole.class),
    PERIOD(Span.class),
    QUAL_IDENTIFIER(Identifier.class),
    QUANTITY(Quantity.class, Figure.class),
    QUANTITY_INTEGER(Quantity.class, Figure.class),
    QUANTITY_YEAR(Quantity.class, Figure.class),
    URL(WebLink.class);

    private final List<Class<? extends AnswerValue>> accepted;

    @SafeVarargs
    ResponseType(Class<? extends AnswerValue>... accepted) {
        this.accepted = List.of(accepted);
    }

    /** Returns empty for a type that this list does not know: its answers are not checked. */
    static Optional<ResponseType> of(@Nullable String code) {
        return Arrays.stream(values()).filter(type -> type.name().equals(code)).findFirst();
    }

    boolean accepts(AnswerValue value) {
        return accepted.stream().anyMatch(type -> type.isInstance(value));
    }
}
