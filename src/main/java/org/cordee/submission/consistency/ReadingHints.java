package org.cordee.submission.consistency;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.shared.Amount;

/**
 * The words that help to cut a printed text into its parts. A hint is never taken for a value: a text that does not
 * begin with any of the names is cut at its first comma.
 *
 * @param buyer the name of the buyer, after which forms print its town
 * @param names of the members and the other operators, which may have commas
 * @param amounts the prices of the lots, with which a price in words is compared
 * @param onlyLot the number of the lot of a bid for one lot; empty for a bid for several
 */
public record ReadingHints(String buyer, List<String> names, List<Amount> amounts, String onlyLot) {

    public ReadingHints {
        names = names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        amounts = List.copyOf(amounts);
    }

    /** Returns the hints with further names. */
    ReadingHints with(List<String> more) {
        return new ReadingHints(
                buyer, Stream.concat(names.stream(), more.stream()).distinct().toList(), amounts, onlyLot);
    }

    /** Returns the name with which a list of a name and other parts begins, as the list writes it. */
    String nameIn(String listed) {
        return names.stream()
                .flatMap(name -> beginning(listed, name).stream())
                .findFirst()
                .orElseGet(() -> listed.split(", ", 2)[0]);
    }

    /** Returns the buyer without its town. */
    String buyerIn(String printed) {
        return beginning(printed, buyer).orElse(printed);
    }

    private static Optional<String> beginning(String text, String wanted) {
        String compared = ComparedText.of(wanted);
        for (int comma = text.indexOf(", "); !compared.isEmpty() && comma >= 0; comma = text.indexOf(", ", comma + 1)) {
            if (ComparedText.of(text.substring(0, comma)).equals(compared)) {
                return Optional.of(text.substring(0, comma));
            }
        }
        return Optional.empty();
    }
}
