package org.cordee.webhook.web;

import java.util.List;
import org.cordee.shared.RuleViolation;
import org.cordee.webhook.ReadingWebhooks.WebhookView;
import org.cordee.webhook.WebhookTerms;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its user types it.
 *
 * @param version the version that the form shows; null for a new webhook
 */
record WebhookForm(
        @Nullable String url,
        @Nullable List<String> kinds,
        @Nullable Integer version) {

    static final WebhookForm EMPTY = new WebhookForm("", List.of(), null);

    static WebhookForm of(WebhookView webhook) {
        return new WebhookForm(webhook.url(), webhook.kinds(), Math.toIntExact(webhook.version()));
    }

    /** @throws RuleViolation without an address, and for a kind that does not exist */
    WebhookTerms terms() {
        if (url == null || url.isBlank()) {
            throw RuleViolation.of("url", "webhook.url.none");
        }
        return WebhookTerms.of(url, kinds == null ? List.of() : kinds);
    }

    long expectedVersion() {
        return version == null ? -1 : version;
    }
}
