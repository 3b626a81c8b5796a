package org.cordee.account;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of a form as they were typed. Prices, passwords and the fields that a page adds itself are never in it; of
 * a price only the name of its field stays, so that the form knows that it was there.
 *
 * @param values for each field its values in the order of the form
 */
public record DraftFields(Map<String, List<String>> values) {

    /** The last part of the names of the fields that contain a price or an amount of money between the members. */
    public static final Set<String> PRICES = Set.of("unitPrice", "amount", "shownAmount", "totals", "feeAmount");

    private static final Set<String> PASSWORDS = Set.of("password", "again", "current");
    private static final Set<String> OF_THE_PAGE =
            Set.of("_csrf", "_draft", "_page", "action", "next", "confirmed", "resume");

    public DraftFields {
        values = Map.copyOf(values);
    }

    /** Returns the fields of a request that a draft may store. */
    public static DraftFields sent(Map<String, String[]> parameters) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        parameters.forEach((name, typed) -> {
            if (!OF_THE_PAGE.contains(name) && !PASSWORDS.contains(lastPart(name))) {
                kept.put(name, isPrice(name) ? List.of() : List.of(typed));
            }
        });
        return new DraftFields(kept);
    }

    /** Returns true for the field of a price, for example {@code lines[2].unitPrice} or {@code totals[…]}. */
    public static boolean isPrice(String name) {
        return PRICES.contains(lastPart(name));
    }

    /** Returns the fields that a draft never stores the values of. */
    public List<String> prices() {
        return values.keySet().stream().filter(DraftFields::isPrice).sorted().toList();
    }

    public boolean isEmpty() {
        return values.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    private static String lastPart(String name) {
        String open = name.replaceAll("\\[[^\\]]*]", "");
        return open.substring(open.lastIndexOf('.') + 1);
    }

    /** Returns the fields as a request carries them. */
    public Map<String, String[]> parameters() {
        return values.entrySet().stream()
                .filter(field -> !isPrice(field.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().toArray(String[]::new)));
    }

    /** Omits what was typed, so that no log can contain it. */
    @Override
    public String toString() {
        return "DraftFields" + Arrays.toString(values.keySet().stream().sorted().toArray());
    }
}
