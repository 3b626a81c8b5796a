package org.cordee.webhook;

/** Tells whether a webhook sends events. */
public enum WebhookState {
    ACTIVE,
    /** It sends nothing; the events wait in the feed. */
    PAUSED
}
