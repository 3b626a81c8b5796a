package org.cordee.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.shared.NumberInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes the passage that an entry becomes in a section: a text as it is, any other entry as its title, its facts as a
 * list, and its text.
 */
@Component
class EntryPassages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** Signs that mean something in Markdown. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");

    private final MessageSource texts;

    EntryPassages(MessageSource texts) {
        this.texts = texts;
    }

    /** Returns the passage in Markdown, in the language of the user. */
    String of(LibraryContent content, ReviewCycle cycle) {
        if (content.kind() == LibraryKind.TEXT) {
            return content.text();
        }
        String facts = facts(content, cycle).stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
        return Stream.of("**" + plain(content.title()) + "**", facts, content.text())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private List<String> facts(LibraryContent content, ReviewCycle cycle) {
        LibraryFacts facts = content.facts();
        List<String> lines = new ArrayList<>();
        add(lines, "occupation", facts.occupation());
        add(lines, "buyer", facts.buyer());
        add(lines, "issuer", facts.issuer());
        add(lines, "amount", euros(facts.amount()));
        add(lines, "started", day(facts.startedOn()));
        add(lines, "ended", day(facts.endedOn()));
        if (content.kind() == LibraryKind.CERTIFICATE) {
            add(lines, "expires", day(cycle.expiresOn()));
        }
        add(
                lines,
                "contact",
                Stream.of(facts.contactName(), facts.contactPhone(), facts.contactEmail())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")));
        return lines;
    }

    private void add(List<String> lines, String fact, String value) {
        if (!value.isBlank()) {
            Locale locale = LocaleContextHolder.getLocale();
            lines.add(texts.getMessage("library.passage." + fact, new Object[] {plain(value)}, locale));
        }
    }

    /** Returns whole euros without cents. */
    private static String euros(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        BigDecimal plain = amount.stripTrailingZeros();
        return NumberInput.written(plain.setScale(plain.scale() > 0 ? 2 : 0, RoundingMode.UNNECESSARY));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String plain(String value) {
        return SIGNS.matcher(value).replaceAll("\\\\$0");
    }
}
