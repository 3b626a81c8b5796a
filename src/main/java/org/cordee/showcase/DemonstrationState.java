package org.cordee.showcase;

/** The states of a demonstration: nothing of it is public before its demonstrator has agreed. */
public enum DemonstrationState {
    INVITED,
    AGREED,
    DECLINED,
    /** A coordinator took it from the programme, or cancelled the event. */
    WITHDRAWN
}
