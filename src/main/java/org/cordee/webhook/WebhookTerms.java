package org.cordee.webhook;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.RuleViolation;

/**
 * The receiver of a webhook and the kinds that it gets.
 *
 * @param url the address of the receiver
 * @param kinds an empty set means every kind, also those of later versions of the product
 */
public record WebhookTerms(String url, Set<FeedKind> kinds) {

    static final int LONGEST_URL = 500;

    public WebhookTerms {
        url = url.strip();
        kinds = Set.copyOf(kinds);
    }

    /**
     * Reads the words of kinds.
     *
     * @throws RuleViolation for a word that is no kind
     */
    public static WebhookTerms of(String url, Iterable<String> words) {
        Set<FeedKind> kinds = EnumSet.noneOf(FeedKind.class);
        for (String word : words) {
            kinds.add(FeedKind.named(word)
                    .orElseThrow(() -> RuleViolation.of("kinds", "webhook.kinds.unknown", cut(word))));
        }
        return new WebhookTerms(url, kinds);
    }

    private static String cut(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }
}
