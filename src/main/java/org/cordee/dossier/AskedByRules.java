package org.cordee.dossier;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives what the rules of a consultation ask, as the lead of a grouping confirmed it. It contains nothing that was only read.
 *
 * @param values the confirmed values by kind; lists have one entry on each line
 */
public record AskedByRules(Map<DemandKind, String> values) {

    private static final Pattern CRITERION =
            Pattern.compile("^(.+?)\\s*[:=–-]\\s*(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(%|points?|pts?)\\.?$");

    private static final Pattern PRICE = Pattern.compile("\\b(prix|cout|couts|montant|tarif|tarifs)\\b");

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})\\s*(ko|mo|go)\\b");

    private static final int MOST_CRITERIA = 20;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Pattern AGREEMENT = Pattern.compile("acte d'engagement|\\battri ?1\\b|\\bae\\b");

    public AskedByRules {
        values = Map.copyOf(values);
    }

    /**
     * An award criterion of the rules.
     *
     * @param weight in percent; null when the rules give none in percent or points
     */
    public record AskedCriterion(String name, @Nullable BigDecimal weight) {}

    /** Tells if the lead confirmed nothing. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the confirmed value; null when there is none. */
    public @Nullable String value(DemandKind kind) {
        return values.get(kind);
    }

    /** Returns the entries of a list, without empty lines. */
    public List<String> entries(DemandKind kind) {
        String value = values.get(kind);
        return value == null
                ? List.of()
                : value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Returns the pieces of the candidature and of the offer, each name once. */
    public List<String> pieces() {
        Set<String> pieces = new LinkedHashSet<>(entries(DemandKind.APPLICATION_PIECES));
        pieces.addAll(entries(DemandKind.OFFER_PIECES));
        return List.copyOf(pieces);
    }

    /** Tells if a piece of this name must be signed at the deposit. */
    public boolean isSignatureAsked(String piece) {
        String asked = values.get(DemandKind.SIGNATURE);
        if (asked == null) {
            return false;
        }
        String plain = PlainWords.of(asked);
        if (!plain.contains("signature") || plain.matches(".*\\b(pas|aucune|sans|non)\\b.*")) {
            return false;
        }
        return !plain.contains("acte d'engagement")
                || AGREEMENT.matcher(PlainWords.of(piece)).find();
    }

    /** Returns the largest size of one file in megabytes; null when the rules give none, or give it for all files. */
    public @Nullable Integer megabytesOfAFile() {
        for (String line : entries(DemandKind.FILE_SIZE)) {
            String plain = PlainWords.of(line);
            Matcher size = SIZE.matcher(plain);
            if (size.find() && !plain.contains("en tout") && !plain.contains("total")) {
                long number = Long.parseLong(size.group(1));
                long megabytes = switch (size.group(2)) {
                    case "go" -> number * 1_000;
                    case "ko" -> Math.max(1, number / 1_000);
                    default -> number;
                };
                return megabytes < 1 || megabytes > 100_000 ? null : (int) megabytes;
            }
        }
        return null;
    }

    /**
     * Returns the criteria that are judged on the memo, which are all but the price, in the order of the rules. They have
     * weights only when those of all criteria make a hundred at most.
     */
    public List<AskedCriterion> memoCriteria() {
        List<AskedCriterion> all = entries(DemandKind.CRITERIA).stream()
                .limit(MOST_CRITERIA)
                .map(AskedByRules::criterion)
                .toList();
        BigDecimal sum = all.stream()
                .map(AskedCriterion::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean weighted = sum.compareTo(WHOLE) <= 0;
        return all.stream()
                .filter(criterion ->
                        !PRICE.matcher(PlainWords.of(criterion.name())).find())
                .map(criterion -> weighted ? criterion : new AskedCriterion(criterion.name(), null))
                .toList();
    }

    private static AskedCriterion criterion(String line) {
        Matcher written = CRITERION.matcher(line);
        if (!written.matches()) {
            return new AskedCriterion(line, null);
        }
        BigDecimal weight = new BigDecimal(written.group(2).replace(',', '.'));
        return new AskedCriterion(written.group(1), weight.signum() > 0 ? weight : null);
    }
}
