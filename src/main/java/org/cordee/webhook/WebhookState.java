package org.cordee.webhook;

/** Tells whether a webhook sends events. */
public enum WebhookState {
    ACTIVE,
    /** A paused webhook sends nothing; its events wait in the feed. */
    PAUSED
}
