package org.cordee.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;

/**
 * The words of a need. Everybody who is asked about it reads them, so that nothing confidential belongs here.
 *
 * @param title the need in one sentence
 * @param details what else matters; may be empty
 * @param trades CPV codes of eight digits, separated by commas; may be empty until a coordinator has read the need
 * @param themes the names of {@link Theme}s, separated by commas; may be empty
 */
@Embeddable
public record NeedDescription(
        @Column String title,
        @Column String details,
        @Column String trades,
        @Column String themes) {

    static final int LONGEST_TITLE = 160;

    /** The longest text of the details, in characters. */
    public static final int LONGEST_DETAILS = 1_000;

    /** The most trades of one need. */
    public static final int MOST_TRADES = 5;

    /** The themes of the impact booklets. */
    public enum Theme {
        CONSTRUCTION_WASTE("dechets-de-chantier"),
        EMPLOYMENT_INSERTION("insertion-et-emploi"),
        ENERGY_TRANSITION("transition-energetique"),
        TEMPORARY_SITE_USE("usage-temporaire-des-sites");

        private final String code;

        Theme(String code) {
            this.code = code;
        }

        /** Returns the code by which organisations of the directory declare the theme. */
        String code() {
            return code;
        }
    }

    /** Replaces null by nothing: the database may return null for an empty text. */
    public NeedDescription {
        details = Objects.requireNonNullElse(details, "");
        trades = Objects.requireNonNullElse(trades, "");
        themes = Objects.requireNonNullElse(themes, "");
    }

    /**
     * Reads a description as a buyer typed it.
     *
     * @param trades CPV codes of eight digits or their exact names, the most important first
     * @throws RuleViolation with all refused fields
     */
    public static NeedDescription typed(
            String title, String details, Collection<String> trades, Collection<Theme> themes) {
        CollectedRefusals checks = new CollectedRefusals();
        NeedDescription read = new NeedDescription(
                checks.read(() -> NeedText.line("title", title, LONGEST_TITLE), ""),
                checks.read(() -> NeedText.paragraph("details", details, LONGEST_DETAILS), ""),
                checks.read(() -> codes(trades), ""),
                themes.stream().map(Theme::name).distinct().sorted().collect(Collectors.joining(",")));
        checks.throwIfRefused();
        return read;
    }

    /** Returns the same words with other trades. */
    NeedDescription withTrades(Collection<String> others) {
        return new NeedDescription(title, details, codes(others), themes);
    }

    /** Returns the same words without a name and an address that were typed into them. */
    NeedDescription without(NeedContact contact) {
        return new NeedDescription(contact.removedFrom(title), contact.removedFrom(details), trades, themes);
    }

    /** Returns the CPV codes, the most important first. */
    public List<String> tradeCodes() {
        return parts(trades);
    }

    /** Returns the chosen themes. */
    public List<Theme> themeList() {
        return parts(themes).stream().map(Theme::valueOf).toList();
    }

    private static String codes(Collection<String> written) {
        List<String> codes = new ArrayList<>();
        for (String one : written) {
            String code = code(one);
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        if (codes.size() > MOST_TRADES) {
            throw RuleViolation.of("trades", "need.trades.too-many", MOST_TRADES);
        }
        return String.join(",", codes);
    }

    /** Returns the code that was picked, or the one whose name was written. */
    private static String code(String written) {
        return Optional.of(written.strip().replaceAll("-[0-9]$", ""))
                .filter(Nomenclature.CPV::contains)
                .or(() -> Nomenclature.CPV.codeOf(written))
                .orElseThrow(() -> RuleViolation.of("trades", "need.trades.unknown", written));
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",", -1)).toList();
    }
}
