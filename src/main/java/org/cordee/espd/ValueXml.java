package org.cordee.espd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
import org.cordee.espd.AskedCriterion.Bound;
import org.cordee.espd.AskedCriterion.Expectation;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads and writes the values of answers and of requirements. */
final class ValueXml {

    private static final String PERCENTAGE = "PERCENTAGE";

    /** The elements of a requirement, in the order of the schema, with their meanings. */
    private static final List<ExpectedElement> EXPECTED = List.of(
            new ExpectedElement("ExpectedAmount", Bound.EXACTLY, CurrencyAmount.class, ValueXml::money),
            new ExpectedElement("ExpectedID", Bound.EXACTLY, Identifier.class, ValueXml::identifier),
            new ExpectedElement("ExpectedIndicator", Bound.EXACTLY, Indicator.class, ValueXml::indicator),
            new ExpectedElement("ExpectedCode", Bound.EXACTLY, ListCode.class, ValueXml::code),
            new ExpectedElement("ExpectedValueNumeric", Bound.EXACTLY, Figure.class, ValueXml::figure),
            new ExpectedElement(
                    "ExpectedDescription", Bound.EXACTLY, FreeText.class, part -> new FreeText(part.text())),
            new ExpectedElement("ExpectedURI", Bound.EXACTLY, WebLink.class, part -> new WebLink(part.text())),
            new ExpectedElement("MaximumAmount", Bound.AT_MOST, CurrencyAmount.class, ValueXml::money),
            new ExpectedElement("MinimumAmount", Bound.AT_LEAST, CurrencyAmount.class, ValueXml::money),
            new ExpectedElement("MaximumValueNumeric", Bound.AT_MOST, Figure.class, ValueXml::figure),
            new ExpectedElement("MinimumValueNumeric", Bound.AT_LEAST, Figure.class, ValueXml::figure),
            new ExpectedElement("MaximumQuantity", Bound.AT_MOST, Quantity.class, ValueXml::quantity),
            new ExpectedElement("MinimumQuantity", Bound.AT_LEAST, Quantity.class, ValueXml::quantity),
            new ExpectedElement("ApplicablePeriod", Bound.EXACTLY, Span.class, ValueXml::span));

    private ValueXml() {}

    private record ExpectedElement(
            String name, Bound bound, Class<? extends AnswerValue> type, Function<XmlPart, AnswerValue> reader) {

        boolean isOf(Expectation expectation) {
            return expectation.bound() == bound && type.isInstance(expectation.value());
        }
    }

    static List<Expectation> expected(XmlPart property) {
        List<Expectation> all = new ArrayList<>();
        for (ExpectedElement element : EXPECTED) {
            for (XmlPart part : property.parts(element.name())) {
                if (element.name().equals("ApplicablePeriod") || !part.text().isEmpty()) {
                    all.add(new Expectation(element.bound(), element.reader().apply(part)));
                }
            }
        }
        return all;
    }

    static void writeExpected(XmlText out, List<Expectation> expected) {
        for (ExpectedElement element : EXPECTED) {
            expected.stream().filter(element::isOf).forEach(one -> write(out, element.name(), one.value()));
        }
    }

    /**
     * Reads the value of an answer.
     *
     * @param type of the question, which tells a percentage from another number
     * @return null when the answer has no value that this product keeps
     */
    static @Nullable AnswerValue answer(XmlPart response, @Nullable String type) {
        XmlPart period = response.part("ApplicablePeriod");
        if (period != null) {
            return span(period);
        }
        List<XmlPart> evidence = response.parts("EvidenceSupplied");
        if (!evidence.isEmpty()) {
            return new EvidenceReference(evidence.stream()
                    .map(one -> PartXml.requiredText(one, "ID"))
                    .toList());
        }
        XmlPart value = response.part("ResponseValue");
        return value == null ? null : responseValue(value, PERCENTAGE.equals(type));
    }

    private static @Nullable AnswerValue responseValue(XmlPart value, boolean percentage) {
        value.text("ID");
        String words = value.words("Description");
        if (words != null) {
            return new FreeText(words);
        }
        Map<String, Function<XmlPart, AnswerValue>> readers = Map.of(
                "ResponseAmount",
                ValueXml::money,
                "ResponseCode",
                ValueXml::code,
                "ResponseDate",
                part -> new Day(Objects.requireNonNull(PartXml.day(value, part.name()))),
                "ResponseID",
                ValueXml::identifier,
                "ResponseIndicator",
                ValueXml::indicator,
                "ResponseNumeric",
                percentage ? ValueXml::share : ValueXml::figure,
                "ResponseQuantity",
                percentage ? ValueXml::share : ValueXml::quantity,
                "ResponseURI",
                part -> new WebLink(part.text()));
        return readers.entrySet().stream()
                .map(known -> value.read(
                        known.getKey(),
                        part -> part.text().isEmpty() ? null : known.getValue().apply(part)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Writes the value of an answer, in the place that its type has. */
    static void writeAnswer(XmlText out, String id, AnswerValue value) {
        if (value instanceof Span) {
            write(out, "ApplicablePeriod", value);
        } else if (value instanceof EvidenceReference evidence) {
            evidence.ids()
                    .forEach(one -> out.part("EvidenceSupplied", () -> out.leaf("ID", one, AnswerXml.ofService())));
        } else {
            out.part("ResponseValue", () -> {
                out.leaf("ID", id + "/RV", AnswerXml.ofService());
                write(out, element(value), value);
            });
        }
    }

    private static String element(AnswerValue value) {
        if (value instanceof FreeText) {
            return "Description";
        }
        if (value instanceof CurrencyAmount) {
            return "ResponseAmount";
        }
        if (value instanceof ListCode) {
            return "ResponseCode";
        }
        if (value instanceof Day) {
            return "ResponseDate";
        }
        if (value instanceof Identifier) {
            return "ResponseID";
        }
        if (value instanceof Indicator) {
            return "ResponseIndicator";
        }
        if (value instanceof Quantity) {
            return "ResponseQuantity";
        }
        return value instanceof WebLink ? "ResponseURI" : "ResponseNumeric";
    }

    private static void write(XmlText out, String name, AnswerValue value) {
        if (value instanceof FreeText words) {
            out.leaf(name, words.value());
        } else if (value instanceof CurrencyAmount money) {
            out.leaf(name, money.value().toPlainString(), XmlText.attributes("currencyID", money.currency()));
        } else if (value instanceof ListCode code) {
            write(out, name, code);
        } else if (value instanceof Day day) {
            out.leaf(name, day.value().toString());
        } else if (value instanceof Identifier id) {
            out.id(name, id.value());
        } else if (value instanceof Indicator indicator) {
            out.leaf(name, Boolean.toString(indicator.value()));
        } else if (value instanceof Quantity quantity) {
            out.leaf(name, quantity.value().toPlainString(), XmlText.attributes("unitCode", quantity.unit()));
        } else if (value instanceof ShareOfWhole share) {
            out.leaf(name, share.value().toPlainString(), XmlText.attributes("format", PERCENTAGE));
        } else if (value instanceof Figure figure) {
            out.leaf(name, figure.value().toPlainString());
        } else if (value instanceof WebLink link) {
            out.leaf(name, link.value());
        } else if (value instanceof Span span) {
            out.part(name, () -> {
                out.leaf("StartDate", HeadXml.day(span.start()));
                out.leaf("EndDate", HeadXml.day(span.end()));
            });
        }
    }

    private static void write(XmlText out, String name, ListCode code) {
        out.leaf(
                name,
                code.value(),
                XmlText.attributes(
                        "listID",
                        code.list(),
                        "listAgencyID",
                        code.list() == null ? null : "OP",
                        "listVersionID",
                        code.version()));
    }

    private static CurrencyAmount money(XmlPart part) {
        return new CurrencyAmount(number(part), Objects.requireNonNullElse(part.attribute("currencyID"), ""));
    }

    private static Identifier identifier(XmlPart part) {
        return new Identifier(new EspdId(part.text(), part.attribute("schemeID"), part.attribute("schemeAgencyID")));
    }

    private static Indicator indicator(XmlPart part) {
        return new Indicator(part.text().equals("true") || part.text().equals("1"));
    }

    private static ListCode code(XmlPart part) {
        return new ListCode(part.text(), part.attribute("listID"), part.attribute("listVersionID"));
    }

    private static Figure figure(XmlPart part) {
        return new Figure(number(part));
    }

    private static ShareOfWhole share(XmlPart part) {
        return new ShareOfWhole(number(part));
    }

    private static Quantity quantity(XmlPart part) {
        return new Quantity(number(part), part.attribute("unitCode"));
    }

    private static Span span(XmlPart part) {
        return new Span(PartXml.day(part, "StartDate"), PartXml.day(part, "EndDate"));
    }

    /** Reads a number, whose form the schema has checked already. */
    private static BigDecimal number(XmlPart part) {
        try {
            return new BigDecimal(part.text());
        } catch (NumberFormatException unreadable) {
            throw new RuleViolation("espd.file.number", part.line(), part.text());
        }
    }
}
