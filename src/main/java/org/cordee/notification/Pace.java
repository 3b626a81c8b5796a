package org.cordee.notification;

/** How fast a person gets the letters about a topic: each one at once, in one letter a day, or never. */
public enum Pace {
    AT_ONCE,
    DAILY,
    NEVER
}
